package io.github.sixmechanisms.roster;

/** Takes what a {@link TallyPass} finds. Places are numbers; {@link Places#NONE} is none. */
interface Flows {

  /** An enterprise was on the roster when the count began. */
  void opening(int county, int park);

  /** An enterprise is on the roster at the end. */
  void closing(int county, int park);

  /**
   * A change moved an enterprise in the counted time, counted on a day; an entry comes from none.
   */
  void flow(
      int change,
      int day,
      int fromCounty,
      int fromPark,
      int toCounty,
      int toPark,
      boolean isNew,
      boolean isMarked);

  /** A change that is known cannot apply, since the enterprise is on the roster, or is not. */
  void leftOut(int change, boolean isOn);

  /** A change was counted on its effective date for want of an approval date. */
  void withoutApproval();
}
