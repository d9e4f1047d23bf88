package io.github.sixmechanisms.roster;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of industries in the jar, read when this class is first used. */
final class Industries {

  private static final String RESOURCE = "industries.tsv";
  private static final ImmutableList<List<String>> ROWS = read();

  static final ImmutableSortedMap<String, String> CLASSES =
      ROWS.stream()
          .filter(row -> row.get(0).length() == 4)
          .collect(
              ImmutableSortedMap.toImmutableSortedMap(
                  String::compareTo, row -> row.get(0), row -> row.get(1)));

  static final ImmutableSortedMap<String, Text> DIVISIONS =
      ROWS.stream()
          .filter(row -> row.get(0).length() == 2)
          .collect(
              ImmutableSortedMap.toImmutableSortedMap(
                  String::compareTo, row -> row.get(0), row -> Text.of(row.get(1), row.get(2))));

  private Industries() {}

  private static ImmutableList<List<String>> read() {
    try (InputStream in = Industries.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The list " + RESOURCE + " is missing in the jar.");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> Splitter.on('\t').splitToList(line))
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
