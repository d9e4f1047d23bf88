package io.github.sixmechanisms.rule;

/** Writes well-formed XML whatever the texts contain. */
final class XmlText {

  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  void declaration() {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  void open(String element, String... namesAndValues) {
    indent().append('<').append(element);
    attributes(namesAndValues).append(">\n");
    depth++;
  }

  void empty(String element, String... namesAndValues) {
    indent().append('<').append(element);
    attributes(namesAndValues).append("/>\n");
  }

  void text(String element, String content) {
    indent().append('<').append(element).append('>');
    escape(content).append("</").append(element).append(">\n");
  }

  void close(String element) {
    depth--;
    indent().append("</").append(element).append(">\n");
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(depth));
  }

  private StringBuilder attributes(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(' ').append(namesAndValues[i]).append("=\"");
      escape(namesAndValues[i + 1]).append('"');
    }
    return text;
  }

  private StringBuilder escape(String content) {
    content
        .codePoints()
        .map(c -> isAllowed(c) ? c : REPLACEMENT)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n' -> text.append("&#10;");
                case '\r' -> text.append("&#13;");
                case '\t' -> text.append("&#9;");
                default -> text.appendCodePoint(c);
              }
            });
    return text;
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
