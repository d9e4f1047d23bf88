package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;

/**
 * What a change is, as one byte: its kind, and whether there is more to it than fits the columns.
 */
final class What {

  private static final ImmutableList<EntryKind> ENTRIES = ImmutableList.copyOf(EntryKind.values());
  private static final ImmutableList<ExitKind> EXITS = ImmutableList.copyOf(ExitKind.values());
  private static final int EXIT = 0x10;
  private static final int RELOCATION = 0x20;
  private static final int EXTRA = 0x40;

  private What() {}

  static int of(Change change) {
    if (change instanceof Entry entry) {
      return ENTRIES.indexOf(entry.kind());
    }
    return change instanceof Exit exit ? EXIT + EXITS.indexOf(exit.kind()) : RELOCATION;
  }

  static byte withExtra(int what) {
    return (byte) (what | EXTRA);
  }

  /** What a change is, whether there is more to it or not. */
  static int kind(int what) {
    return what & ~EXTRA;
  }

  static boolean isEntry(int what) {
    return (what & (EXIT | RELOCATION)) == 0;
  }

  static boolean isExit(int what) {
    return (what & EXIT) != 0;
  }

  static boolean isRelocation(int what) {
    return (what & RELOCATION) != 0;
  }

  static boolean hasExtra(int what) {
    return (what & EXTRA) != 0;
  }

  static EntryKind entryKind(int what) {
    return ENTRIES.get(what & 0x0F);
  }

  static ExitKind exitKind(int what) {
    return EXITS.get(what & 0x0F);
  }
}
