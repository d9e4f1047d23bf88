package io.github.sixmechanisms.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The rows of one CSV file: UTF-8, with a header; lines that begin with # are comments. */
final class CsvTable {

  private static final int LARGEST_DIGITS = 9;

  private final String file;
  private final long headerLine;
  private final List<Row> rows = new ArrayList<>();

  private CsvTable(String file, byte[] bytes, List<String> columns) {
    this.file = file;
    String text = decode(file, bytes);
    this.headerLine = 1 + text.lines().takeWhile(line -> line.startsWith("#")).count();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text)) {
      for (NamedCsvRecord found : reader) {
        if (rows.isEmpty()) {
          requireColumns(found, columns);
        }
        requireCells(found);
        rows.add(new Row(found));
      }
    } catch (CsvParseException | NoSuchElementException e) {
      throw new InputError(
          file
              + ": not a well-formed CSV file: "
              + rootMessage(e)
              + ". Mend: check quotes and commas");
    } catch (IOException e) {
      throw new InputError(file + ": cannot be read: " + e.getMessage());
    }
    if (rows.isEmpty()) {
      throw new InputError(file + ": has no rows. Mend: give a header line and at least one row");
    }
  }

  static CsvTable ofFile(Path path, List<String> columns) {
    try {
      return new CsvTable(path.toString(), Files.readAllBytes(path), columns);
    } catch (IOException e) {
      throw new InputError(
          path + ": cannot be read (" + e.getClass().getSimpleName() + "). Mend: check the path");
    }
  }

  static CsvTable ofResource(String name, List<String> columns) {
    try (InputStream in = Objects.requireNonNull(CsvTable.class.getResourceAsStream(name), name)) {
      return new CsvTable(name, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new InputError(name + ": cannot be read: " + e.getMessage());
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** Refuses a second row with the same key. */
  void requireUnique(String column) {
    Map<String, Long> seen = new HashMap<>();
    for (Row row : rows) {
      Long first = seen.putIfAbsent(row.text(column), row.line());
      if (first != null) {
        throw row.error(
            column, "stands in line " + first + " already", "remove one of the two rows");
      }
    }
  }

  private void requireColumns(NamedCsvRecord found, List<String> columns) {
    for (String column : columns) {
      if (!found.getHeader().contains(column)) {
        throw new InputError(
            file
                + ", line "
                + headerLine
                + ": the column "
                + column
                + " is missing; found "
                + found.getHeader()
                + ". Mend: add the column, or correct its name");
      }
    }
  }

  private void requireCells(NamedCsvRecord found) {
    if (found.getFieldCount() != found.getHeader().size()) {
      throw new InputError(
          file
              + ", line "
              + found.getStartingLineNumber()
              + ": has "
              + found.getFieldCount()
              + " cells, but the header has "
              + found.getHeader().size()
              + ". Mend: check the commas, and quote a cell that has one");
    }
  }

  private static String rootMessage(Throwable error) {
    Throwable cause = error.getCause();
    return cause == null ? String.valueOf(error.getMessage()) : rootMessage(cause);
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, text, true);
    text.flip();
    String decoded = text.toString();
    if (result.isError()) {
      String[] lines = decoded.split("\n", -1);
      throw new InputError(
          file
              + ", line "
              + lines.length
              + ", character "
              + (lines[lines.length - 1].length() + 1)
              + ": the byte 0x"
              + HexFormat.of().withUpperCase().toHexDigits(input.get())
              + " is not UTF-8. Mend: save the file as UTF-8 (it may be GBK)");
    }
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** One row, which can say where it stands. */
  final class Row {

    private final NamedCsvRecord values;

    Row(NamedCsvRecord values) {
      this.values = values;
    }

    long line() {
      return values.getStartingLineNumber();
    }

    /** A text that is not blank. */
    String name(String column) {
      if (isBlank(column)) {
        throw error(column, "is blank", "fill it in");
      }
      return text(column);
    }

    String text(String column) {
      return values.getField(column).strip();
    }

    boolean isBlank(String column) {
      return text(column).isEmpty();
    }

    /** A whole number, 0 or more. */
    long count(String column) {
      String text = text(column);
      if (text.matches("-[0-9]+")) {
        throw error(column, "is negative", "give a count of 0 or more");
      }
      if (!text.matches("[0-9]+")) {
        throw error(
            column, "is not a whole number", "write digits only, without spaces or separators");
      }
      if (text.length() > LARGEST_DIGITS) {
        throw error(column, "is too great for a count of enterprises", "check the number");
      }
      return Long.parseLong(text);
    }

    InputError error(String column, String trouble, String mend) {
      return new InputError(
          file
              + ", line "
              + line()
              + ", column "
              + column
              + ": \""
              + text(column)
              + "\" "
              + trouble
              + ". Mend: "
              + mend);
    }
  }
}
