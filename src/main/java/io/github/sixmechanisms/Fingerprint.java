package io.github.sixmechanisms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.List;

/**
 * The SHA-256 of a set of lines, whatever their order; each line is a list of fields. Lengths are
 * hashed too, so that no text can imitate the border between two fields or lines.
 */
final class Fingerprint {

  private final List<String> lines = new ArrayList<>();

  void line(Object... fields) {
    Hasher hasher = Hashing.sha256().newHasher().putInt(fields.length);
    for (Object field : fields) {
      byte[] bytes = field.toString().getBytes(UTF_8);
      hasher.putInt(bytes.length).putBytes(bytes);
    }
    lines.add(hasher.hash().toString());
  }

  String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    lines.stream().sorted().forEach(line -> hasher.putBytes(HashCode.fromString(line).asBytes()));
    return hasher.hash().toString();
  }
}
