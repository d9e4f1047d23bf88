package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.PackedTexts;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All marks of a roster in packed columns, by enterprise, mark, effective and recorded date. */
final class Marks {

  private static final ImmutableList<Mark> KINDS = ImmutableList.copyOf(Mark.values());
  private static final Comparator<MarkHolding> ORDER =
      Comparator.comparing(MarkHolding::enterprise)
          .thenComparing(MarkHolding::mark)
          .thenComparing(MarkHolding::effective)
          .thenComparing(MarkHolding::recorded);

  private final int[] enterprise;
  private final byte[] mark;
  private final int[] effective;
  private final int[] validTo;
  private final int[] recorded;

  private Marks(int size) {
    enterprise = new int[size];
    mark = new byte[size];
    effective = new int[size];
    validTo = new int[size];
    recorded = new int[size];
  }

  static Marks of(Iterable<MarkHolding> holdings, PackedTexts ids) {
    ImmutableList<MarkHolding> sorted = ImmutableList.sortedCopyOf(ORDER, holdings);
    Marks marks = new Marks(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      MarkHolding holding = sorted.get(i);
      marks.enterprise[i] = ids.find(holding.enterprise().text());
      marks.mark[i] = (byte) KINDS.indexOf(holding.mark());
      marks.effective[i] = Days.number(holding.effective());
      marks.validTo[i] = holding.validTo().map(Days::number).orElse(Days.NEVER);
      marks.recorded[i] = Days.number(holding.recorded());
    }
    return marks;
  }

  /** The marks of a roster and of a batch together, by the numbers of enterprises after a merge. */
  static Marks merged(Marks base, Marks batch, Merge merge) {
    Marks all = new Marks(Math.addExact(base.size(), batch.size()));
    int old = 0;
    int added = 0;
    for (int i = 0; i < all.size(); i++) {
      boolean takeOld =
          added == batch.size() || (old < base.size() && !isBefore(batch, added, base, old, merge));
      if (takeOld) {
        all.put(i, base, old, merge.ofBase(base.enterprise[old]));
        old++;
      } else {
        all.put(i, batch, added, merge.ofBatch(batch.enterprise[added]));
        added++;
      }
    }
    return all;
  }

  private static boolean isBefore(Marks batch, int i, Marks base, int j, Merge merge) {
    int order =
        Integer.compare(merge.ofBatch(batch.enterprise[i]), merge.ofBase(base.enterprise[j]));
    if (order == 0) {
      order = Byte.compare(batch.mark[i], base.mark[j]);
    }
    if (order == 0) {
      order = Integer.compare(batch.effective[i], base.effective[j]);
    }
    return order == 0 ? batch.recorded[i] < base.recorded[j] : order < 0;
  }

  private void put(int at, Marks source, int i, int number) {
    enterprise[at] = number;
    mark[at] = source.mark[i];
    effective[at] = source.effective[i];
    validTo[at] = source.validTo[i];
    recorded[at] = source.recorded[i];
  }

  int size() {
    return mark.length;
  }

  MarkHolding holding(int at, PackedTexts ids) {
    return MarkHolding.builder()
        .enterprise(EnterpriseId.of(ids.text(enterprise[at])))
        .mark(KINDS.get(mark[at]))
        .effective(Days.day(effective[at]))
        .validTo(validTo[at] == Days.NEVER ? Optional.empty() : Optional.of(Days.day(validTo[at])))
        .recorded(Days.day(recorded[at]))
        .build();
  }

  /** Reports every mark given twice with the same dates, or to an enterprise without a change. */
  void check(Columns columns, Problems problems) {
    for (int i = 0; i < size(); i++) {
      if (i > 0 && isSame(i - 1, i) && recorded[i - 1] == recorded[i]) {
        problem(RosterKey.MARK_TWICE, i, columns, problems);
      }
      boolean isFirst = i == 0 || enterprise[i - 1] != enterprise[i];
      if (isFirst && columns.first[enterprise[i]] == columns.first[enterprise[i] + 1]) {
        problem(RosterKey.UNKNOWN_MARKED, i, columns, problems);
      }
    }
  }

  private void problem(RosterKey key, int at, Columns columns, Problems problems) {
    problems.add(
        key,
        "enterprise",
        EnterpriseId.of(columns.ids.text(enterprise[at])),
        "mark",
        KINDS.get(mark[at]),
        "effective",
        Days.day(effective[at]),
        "recorded",
        Days.day(recorded[at]));
  }

  private boolean isSame(int a, int b) {
    return enterprise[a] == enterprise[b] && mark[a] == mark[b] && effective[a] == effective[b];
  }

  /** Reads the marks of one enterprise after the other, in ascending order. */
  final class Reader {
    private int at;

    /**
     * Whether an enterprise holds a mark on a day: of several records of one mark from one day, the
     * one recorded last as known counts.
     */
    boolean isMarked(int number, int day, int knownOn) {
      while (at < size() && enterprise[at] < number) {
        at++;
      }
      boolean marked = false;
      int i = at;
      while (i < size() && enterprise[i] == number) {
        boolean valid = false;
        int group = i;
        for (; i < size() && isSame(group, i); i++) {
          if (recorded[i] <= knownOn) {
            valid = effective[i] <= day && day <= validTo[i];
          }
        }
        marked |= valid;
      }
      return marked;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Marks that
        && Arrays.equals(enterprise, that.enterprise)
        && Arrays.equals(mark, that.mark)
        && Arrays.equals(effective, that.effective)
        && Arrays.equals(validTo, that.validTo)
        && Arrays.equals(recorded, that.recorded);
  }

  @Override
  public int hashCode() {
    int hash = 31 * Arrays.hashCode(enterprise) + Arrays.hashCode(mark);
    return 31 * hash + Arrays.hashCode(effective);
  }
}
