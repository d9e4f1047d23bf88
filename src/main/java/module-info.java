/**
 * The six working mechanisms by which a province grows its industrial enterprises above designated
 * size (规模以上工业企业), as immutable domain types with an exact rules engine that scores, ranks and
 * classifies regions and says why.
 *
 * <p>Start with {@link io.github.sixmechanisms.Programme}.
 */
module io.github.sixmechanisms {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.github.sixmechanisms;
  exports io.github.sixmechanisms.assessment;
  exports io.github.sixmechanisms.coordination;
  exports io.github.sixmechanisms.cultivation;
  exports io.github.sixmechanisms.dispatch;
  exports io.github.sixmechanisms.hunan;
  exports io.github.sixmechanisms.linkage;
  exports io.github.sixmechanisms.region;
  exports io.github.sixmechanisms.roster;
  exports io.github.sixmechanisms.rule;
  exports io.github.sixmechanisms.target;
  exports io.github.sixmechanisms.text;
  exports io.github.sixmechanisms.value;
}
