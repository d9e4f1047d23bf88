package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.IntColumn;
import io.github.sixmechanisms.internal.PackedTexts;
import java.util.Arrays;

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
  private final IntColumn moreAt = new IntColumn();
  private final ImmutableList.Builder<More> more = ImmutableList.builder();

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
    for (int i = 0; i < batch.enterprises(); i++) {
      int at = base.ids.find(batch.ids, i, from);
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
    ofBatch = new int[batch.enterprises()];
  }

  Columns columns() {
    int from = 0;
    for (int i = 0; i < batch.enterprises(); i++) {
      int at = base.ids.find(batch.ids, i, from);
      int until = at < 0 ? -at - 1 : at;
      copy(from, until);
      ofBatch[i] = enterprises;
      if (at < 0) {
        copyId(batch.ids, i);
        copyChanges(batch, batch.first[i], batch.first[i + 1]);
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
        moreAt.toArray(),
        more.build());
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
    copyChanges(base, base.first[from], base.first[to]);
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
    int old = baseFrom;
    for (int i = batchFrom; i < batchTo; i++) {
      int until = old;
      while (until < baseTo && !isBefore(i, until)) {
        until++;
      }
      copyChanges(base, old, until);
      copyChanges(batch, i, i + 1);
      old = until;
    }
    copyChanges(base, old, baseTo);
  }

  private boolean isBefore(int inBatch, int inBase) {
    return batch.effective[inBatch] < base.effective[inBase]
        || (batch.effective[inBatch] == base.effective[inBase]
            && batch.recorded[inBatch] < base.recorded[inBase]);
  }

  private void copyChanges(Columns source, int from, int to) {
    int length = to - from;
    if (length > 0) {
      System.arraycopy(source.effective, from, effective, changes, length);
      System.arraycopy(source.recorded, from, recorded, changes, length);
      System.arraycopy(source.approved, from, approved, changes, length);
      System.arraycopy(source.county, from, county, changes, length);
      System.arraycopy(source.park, from, park, changes, length);
      System.arraycopy(source.what, from, what, changes, length);
      copyMore(source, from, to);
      changes += length;
    }
  }

  private void copyMore(Columns source, int from, int to) {
    int found = Arrays.binarySearch(source.moreAt, from);
    int at = found < 0 ? -found - 1 : found;
    while (at < source.moreAt.length && source.moreAt[at] < to) {
      moreAt.add(source.moreAt[at] - from + changes);
      more.add(source.more.get(at));
      at++;
    }
  }
}
