package io.github.sixmechanisms.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sixmechanisms.value.EnterpriseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsciTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Identifiers of well-known companies, from their public registrations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91110000802100433B",
        "91330100799655058B"
      })
  void identifiersOfRealCompaniesPassTheCheck(String text) {
    Usci usci = Usci.of(text);

    assertThat(usci.isCheckCharacterRight()).isTrue();
    assertThat(usci).hasToString(text).isEqualTo(Usci.parse(text));
    assertThat(usci.enterpriseId()).isEqualTo(EnterpriseId.of(text));
  }

  @Test
  void thePartsAreNamed() {
    Usci usci = Usci.of("914403001922038216");

    assertThat(usci.registrationRegion()).isEqualTo("440300");
    assertThat(usci.organisation()).isEqualTo("192203821");
  }

  @Test
  void everyMistypedCharacterIsFound() {
    String right = "9144030071526726XG";
    for (int i = 0; i < right.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        String wrong = right.substring(0, i) + other + right.substring(i + 1);

        assertThat(Usci.lenient(wrong).isCheckCharacterRight())
            .as(wrong)
            .isEqualTo(wrong.equals(right));
      }
    }
  }

  @Test
  void everyTwoNeighboursThatAreSwappedAreFound() {
    String right = "9144030071526726XG";
    for (int i = 0; i + 1 < right.length(); i++) {
      String wrong =
          right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);

      assertThat(Usci.lenient(wrong).isCheckCharacterRight())
          .as(wrong)
          .isEqualTo(wrong.equals(right));
    }
  }

  @Test
  void aWrongCheckCharacterIsRefusedWithTheRightOneAndReadLeniently() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Usci.of("914403001922038217"))
        .withMessageContaining("check character (7)")
        .withMessageContaining("must be 6")
        .withMessageContaining("lenient");
    assertThat(Usci.lenient("914403001922038217").isCheckCharacterRight()).isFalse();
  }

  @Test
  void theRegionPartIsNeverJudged() {
    assertThat(Usci.lenient("910000001922038216").registrationRegion()).isEqualTo("000000");
    assertThat(Usci.lenient("91ZZ".replace('Z', 'A') + "00001922038216")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "9144030071526726xg, Maybe 9144030071526726XG is meant",
    "９１４４０３００１９２２０３８２１６, Maybe 914403001922038216 is meant",
    "9144O30071526726XG, Maybe 9144030071526726XG is meant",
    "430100000012345, Maybe it is a registration number from before 2015",
    "91440300192203821, it has 17"
  })
  void anotherFormIsRefusedWithTheLikelyMend(String text, String mend) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Usci.lenient(text))
        .withMessageContaining(mend);
    assertThatIllegalArgumentException().isThrownBy(() -> Usci.of(text));
  }
}
