package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.IntColumn;
import io.github.sixmechanisms.internal.PackedTexts;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Merges a batch into the columns of a roster. Enterprises that the batch does not name are copied
 * in long runs, so that the cost is that of copying memory and not of building anew.
 */
final class Merge {

  private final Columns base;
  private final Columns batch;

  private final byte[] idText;
  private final int[] idStart;
  private final int[] first;
  private final int[] effective;
  private final int[] recorded;
  private final int[] approved;
  private final int[] county;
  private final int[] park;
  private final byte[] what;
  private final Extras.Builder extras = new Extras.Builder();

  /** The number in the result of every enterprise of the batch. */
  private final int[] ofBatch;

  /** Where in the base the enterprises that are new were put, ascending. */
  private final IntColumn insertedAt = new IntColumn();

  private int enterprises;
  private int changes;
  private int characters;

  Merge(Columns base, Columns batch) {
    this.base = base;
    this.batch = batch;
    int added = 0;
    int addedText = 0;
    int from = 0;
    ofBatch = new int[batch.enterprises()];
    for (int i = 0; i < batch.enterprises(); i++) {
      int at = base.ids.find(batch.ids, i, from);
      ofBatch[i] = (at < 0 ? -at - 1 : at) + added;
      if (at < 0) {
        insertedAt.add(-at - 1);
        added++;
        addedText += batch.ids.start(i + 1) - batch.ids.start(i);
      }
      from = at < 0 ? -at - 1 : at;
    }
    int enterprisesAfter = Math.addExact(base.enterprises(), added);
    int size = Math.addExact(base.size(), batch.size());
    idText = new byte[Math.addExact(base.ids.bytes().length, addedText)];
    idStart = new int[enterprisesAfter + 1];
    first = new int[enterprisesAfter + 1];
    effective = new int[size];
    recorded = new int[size];
    approved = new int[size];
    county = new int[size];
    park = new int[size];
    what = new byte[size];
  }

  Columns columns() {
    int from = 0;
    for (int i = 0; i < batch.enterprises(); i++) {
      int at = base.ids.find(batch.ids, i, from);
      int until = at < 0 ? -at - 1 : at;
      copy(from, until);
      if (at < 0) {
        copyId(batch.ids, i);
        copyRun(batch, batch.first[i], batch.first[i + 1], this::ofBatch);
      } else {
        copyId(base.ids, at);
        mergeChanges(base.first[at], base.first[at + 1], batch.first[i], batch.first[i + 1]);
      }
      closeEnterprise();
      from = at < 0 ? until : at + 1;
    }
    copy(from, base.enterprises());
    return new Columns(
        base.places,
        new PackedTexts(idText, idStart),
        first,
        effective,
        recorded,
        approved,
        county,
        park,
        what,
        extras.build());
  }

  int ofBatch(int enterprise) {
    return ofBatch[enterprise];
  }

  /** The number in the result of an enterprise of the base. */
  int ofBase(int enterprise) {
    int low = 0;
    int high = insertedAt.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (insertedAt.get(middle) <= enterprise) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return enterprise + low;
  }

  /** Copies a run of enterprises as they are. */
  private void copy(int from, int to) {
    if (from == to) {
      return;
    }
    int textFrom = base.ids.start(from);
    int textShift = characters - textFrom;
    int changeShift = changes - base.first[from];
    System.arraycopy(base.ids.bytes(), textFrom, idText, characters, base.ids.start(to) - textFrom);
    characters += base.ids.start(to) - textFrom;
    copyRun(base, base.first[from], base.first[to], this::ofBase);
    for (int i = from; i < to; i++) {
      enterprises++;
      idStart[enterprises] = base.ids.start(i + 1) + textShift;
      first[enterprises] = base.first[i + 1] + changeShift;
    }
  }

  private void copyId(PackedTexts ids, int number) {
    int length = ids.start(number + 1) - ids.start(number);
    System.arraycopy(ids.bytes(), ids.start(number), idText, characters, length);
    characters += length;
  }

  private void closeEnterprise() {
    enterprises++;
    idStart[enterprises] = characters;
    first[enterprises] = changes;
  }

  private void mergeChanges(int baseFrom, int baseTo, int batchFrom, int batchTo) {
    int start = changes;
    int[] ofBaseChange = new int[baseTo - baseFrom];
    int[] ofBatchChange = new int[batchTo - batchFrom];
    int old = baseFrom;
    for (int i = batchFrom; i < batchTo; i++) {
      while (old < baseTo && !isBefore(i, old)) {
        ofBaseChange[old - baseFrom] = changes;
        copyChanges(base, old, old + 1);
        old++;
      }
      ofBatchChange[i - batchFrom] = changes;
      copyChanges(batch, i, i + 1);
    }
    for (; old < baseTo; old++) {
      ofBaseChange[old - baseFrom] = changes;
      copyChanges(base, old, old + 1);
    }
    mergeExtras(start, baseFrom, ofBaseChange, batchFrom, ofBatchChange);
  }

  private void mergeExtras(
      int start, int baseFrom, int[] ofBaseChange, int batchFrom, int[] ofBatchChange) {
    Extras.Shift shift = new Extras.Shift(change -> ofBaseChange[change - baseFrom], this::ofBase);
    Extras.Shift batchShift =
        new Extras.Shift(change -> ofBatchChange[change - batchFrom], this::ofBatch);
    for (int at = start; at < changes; at++) {
      if (What.hasExtra(what[at])) {
        int old = Arrays.binarySearch(ofBaseChange, at);
        if (old >= 0) {
          extras.copy(base.extras, base.extras.find(baseFrom + old), at, shift);
        } else {
          int added = batchFrom + Arrays.binarySearch(ofBatchChange, at);
          extras.copy(batch.extras, batch.extras.find(added), at, batchShift);
        }
      }
    }
  }

  private boolean isBefore(int inBatch, int inBase) {
    return batch.effective[inBatch] < base.effective[inBase]
        || (batch.effective[inBatch] == base.effective[inBase]
            && batch.recorded[inBatch] < base.recorded[inBase]);
  }

  /** Copies changes that stay together, with their extras. */
  private void copyRun(Columns source, int from, int to, IntUnaryOperator enterpriseNumber) {
    int moved = changes - from;
    Extras.Shift shift = new Extras.Shift(change -> change + moved, enterpriseNumber);
    copyChanges(source, from, to);
    int found = source.extras.find(from);
    int extra = found < 0 ? -found - 1 : found;
    for (; extra < source.extras.size() && source.extras.change(extra) < to; extra++) {
      extras.copy(source.extras, extra, source.extras.change(extra) + moved, shift);
    }
  }

  private void copyChanges(Columns source, int from, int to) {
    int length = to - from;
    System.arraycopy(source.effective, from, effective, changes, length);
    System.arraycopy(source.recorded, from, recorded, changes, length);
    System.arraycopy(source.approved, from, approved, changes, length);
    System.arraycopy(source.county, from, county, changes, length);
    System.arraycopy(source.park, from, park, changes, length);
    System.arraycopy(source.what, from, what, changes, length);
    changes += length;
  }
}
