package io.github.sixmechanisms.internal;

/** The version of this library; a constant, because a judgement reads no file. */
public final class LibraryVersion {

  /** The version of the artifact; a test holds it against the build. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private LibraryVersion() {}
}
