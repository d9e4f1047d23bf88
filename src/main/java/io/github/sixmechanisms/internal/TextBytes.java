package io.github.sixmechanisms.internal;

import java.util.Arrays;

/**
 * Texts as bytes: every UTF-16 unit by itself in one to three bytes, so that the unsigned order of
 * the bytes is the order of the texts.
 */
final class TextBytes {

  private TextBytes() {}

  static byte[] encode(String text) {
    byte[] bytes = new byte[3 * text.length()];
    return Arrays.copyOf(bytes, encode(text, bytes, 0));
  }

  /** Writes a text, and returns where it ends. */
  static int encode(String text, byte[] bytes, int from) {
    int at = from;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        bytes[at++] = (byte) unit;
      } else if (unit < 0x800) {
        bytes[at++] = (byte) (0xC0 | (unit >> 6));
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      } else {
        bytes[at++] = (byte) (0xE0 | (unit >> 12));
        bytes[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      }
    }
    return at;
  }

  static String decode(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int first = bytes[at++] & 0xFF;
      if (first < 0x80) {
        text.append((char) first);
      } else if (first < 0xE0) {
        text.append((char) (((first & 0x1F) << 6) | (bytes[at++] & 0x3F)));
      } else {
        int second = bytes[at++] & 0x3F;
        text.append((char) (((first & 0x0F) << 12) | (second << 6) | (bytes[at++] & 0x3F)));
      }
    }
    return text.toString();
  }
}
