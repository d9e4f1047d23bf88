package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  private static final int ROUNDS = 20_000;
  private static final BigInteger TWO = BigInteger.TWO;

  /** A fraction together with the same number as two unreduced big integers. */
  private record Sample(BigInteger numerator, BigInteger denominator, Fraction fraction) {

    static Sample next(SplittableRandom random) {
      if (random.nextInt(8) == 0) {
        BigInteger n =
            BigInteger.valueOf(number(random)).multiply(BigInteger.valueOf(number(random)));
        BigInteger d = nonZero(random).multiply(nonZero(random));
        return new Sample(n, d, Fraction.of(n, d));
      }
      long n = number(random);
      long d = nonZero(random).longValue();
      return new Sample(BigInteger.valueOf(n), BigInteger.valueOf(d), Fraction.of(n, d));
    }

    private static long number(SplittableRandom random) {
      return switch (random.nextInt(6)) {
        case 0 -> Long.MIN_VALUE + random.nextInt(3);
        case 1 -> Long.MAX_VALUE - random.nextInt(3);
        case 2 -> random.nextLong();
        case 3 -> random.nextLong() >> random.nextInt(63);
        default -> random.nextInt(-12, 13);
      };
    }

    private static BigInteger nonZero(SplittableRandom random) {
      long result = number(random);
      return BigInteger.valueOf(result == 0 ? 1 : result);
    }
  }

  private static void assertEqual(
      Fraction actual, BigInteger numerator, BigInteger denominator, long seed) {
    assertThat(actual.numerator().multiply(denominator))
        .as("seed %d: %s = %s/%s", seed, actual, numerator, denominator)
        .isEqualTo(numerator.multiply(actual.denominator()));
    assertThat(actual.denominator().signum()).as("seed %d", seed).isOne();
    assertThat(actual.numerator().gcd(actual.denominator()))
        .as("seed %d: %s in lowest terms", seed, actual)
        .isEqualTo(BigInteger.ONE);
  }

  @Test
  void arithmeticAgreesWithBigIntegers() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Sample a = Sample.next(random);
      Sample b = Sample.next(random);
      BigInteger ad = a.numerator().multiply(b.denominator());
      BigInteger bc = b.numerator().multiply(a.denominator());
      BigInteger bd = a.denominator().multiply(b.denominator());

      assertEqual(a.fraction(), a.numerator(), a.denominator(), seed);
      assertEqual(a.fraction().plus(b.fraction()), ad.add(bc), bd, seed);
      assertEqual(a.fraction().minus(b.fraction()), ad.subtract(bc), bd, seed);
      assertEqual(
          a.fraction().times(b.fraction()), a.numerator().multiply(b.numerator()), bd, seed);
      assertEqual(a.fraction().negated(), a.numerator().negate(), a.denominator(), seed);
      if (b.numerator().signum() != 0) {
        assertEqual(a.fraction().dividedBy(b.fraction()), ad, bc, seed);
      }
    }
  }

  @Test
  void comparisonAgreesWithBigIntegersAndWithEquality() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Sample a = Sample.next(random);
      Sample b = random.nextInt(4) == 0 ? a : Sample.next(random);
      BigInteger difference =
          a.numerator().multiply(b.denominator()).subtract(b.numerator().multiply(a.denominator()));
      int expected = difference.signum() * a.denominator().signum() * b.denominator().signum();

      assertThat(Integer.signum(a.fraction().compareTo(b.fraction())))
          .as("seed %d: %s, %s", seed, a, b)
          .isEqualTo(expected);
      assertThat(a.fraction().equals(b.fraction())).as("seed %d", seed).isEqualTo(expected == 0);
      assertThat(a.fraction().min(b.fraction())).isLessThanOrEqualTo(b.fraction());
      assertThat(a.fraction().max(b.fraction())).isGreaterThanOrEqualTo(b.fraction());
      assertThat(a.fraction().signum())
          .isEqualTo(a.numerator().signum() * a.denominator().signum());
    }
  }

  @Test
  void neighboursThatDifferBeyondTheReachOfDoublesAreTold() {
    Fraction below = Fraction.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
    Fraction above = Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);

    assertThat(below).isLessThan(above).isNotEqualTo(above);
    assertThat(below.negated()).isGreaterThan(above.negated());
    assertThat(Fraction.of(Long.MIN_VALUE)).isLessThan(Fraction.of(Long.MIN_VALUE + 1));
  }

  @Test
  void parsingReadsBackEveryText() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Fraction fraction = Sample.next(new SplittableRandom(seed)).fraction();

      Fraction read = Fraction.parse(fraction.toString());

      assertThat(read).as("seed %d", seed).isEqualTo(fraction).hasToString(fraction.toString());
      assertThat(read.hashCode()).as("seed %d", seed).isEqualTo(fraction.hashCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.20, 1/5, 1/5",
    "2/10, 1/5, 1/5",
    "-0.50, -2/4, -1/2",
    "-0, 0, 0",
    "-0/7, 0.000, 0",
    "007, 14/2, 7",
    "9223372036854775807, 18446744073709551614/2, 9223372036854775807",
    "-9223372036854775808, -18446744073709551616/2, -9223372036854775808",
    "9223372036854775808, 18446744073709551616/2, 9223372036854775808"
  })
  void equalNumbersAreEqualHoweverTheyWereWritten(String one, String other, String canonical) {
    assertThat(Fraction.parse(one))
        .isEqualTo(Fraction.parse(other))
        .hasSameHashCodeAs(Fraction.parse(other))
        .isEqualByComparingTo(Fraction.parse(other))
        .hasToString(canonical);
  }

  @Test
  void aNumberHasOneFormHoweverItWasComputed() {
    Fraction huge = Fraction.of(Long.MAX_VALUE).times(Fraction.of(Long.MAX_VALUE));

    assertThat(huge.dividedBy(Fraction.of(Long.MAX_VALUE)))
        .isEqualTo(Fraction.of(Long.MAX_VALUE))
        .hasSameHashCodeAs(Fraction.of(Long.MAX_VALUE));
    assertThat(Fraction.of(Long.MIN_VALUE).negated().negated())
        .isEqualTo(Fraction.of(Long.MIN_VALUE));
    assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    assertThat(Fraction.of(0, Long.MIN_VALUE)).isEqualTo(Fraction.ZERO);
    assertThat(huge).isNotEqualTo(Fraction.ZERO).isNotEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "1 ", "+1", "1.", ".5", "1e3", "20%", "1,000", "1/2/3", "1/-2", "--1", "1/0.5",
        "NaN", "0x10", "１", "٣", "1\n", "½"
      })
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.parse(text))
        .withMessageContaining("(" + text + ")")
        .withMessageContaining("Maybe write it as");
  }

  @Test
  void anOverlongTextIsRefusedWithoutRepeatingIt() {
    String longest = "9".repeat(Fraction.MAX_TEXT_LENGTH);

    assertThat(Fraction.parse(longest)).hasToString(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.parse(longest + "9"))
        .withMessage("The number has 1001 characters; at most 1000 are read.");
  }

  @Test
  void aZeroDenominatorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.of(3, 0))
        .withMessageContaining("3/0");
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(Long.MIN_VALUE, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.parse("0/0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .withMessageContaining("must not be 0");
  }

  @ParameterizedTest
  @CsvSource({
    "1/200, 2, 0.01",
    "-1/200, 2, -0.01",
    "1/201, 2, 0.00",
    "985/12, 2, 82.08",
    "2/3, 0, 1",
    "1/2, 0, 1",
    "-1/2, 0, -1",
    "12, 2, 12.00",
    "0, 1, 0.0"
  })
  void displayRoundsHalfUp(String number, int decimals, BigDecimal expected) {
    assertThat(Fraction.parse(number).toDecimal(decimals)).isEqualTo(expected);
  }

  @Test
  void displayIsTheNearestDecimal() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Sample sample = Sample.next(random);
      int decimals = random.nextInt(6);
      BigInteger numerator = sample.numerator().abs().multiply(BigInteger.TEN.pow(decimals));
      BigInteger denominator = sample.denominator().abs();
      BigInteger nearest =
          numerator.multiply(TWO).add(denominator).divide(denominator.multiply(TWO));
      BigInteger signed = sample.fraction().signum() < 0 ? nearest.negate() : nearest;

      assertThat(sample.fraction().toDecimal(decimals))
          .as("seed %d: %s", seed, sample)
          .isEqualTo(new BigDecimal(signed, decimals));
    }
  }

  @Test
  void aNegativeNumberOfDecimalsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fraction.ONE.toDecimal(-1))
        .withMessageContaining("(-1)");
  }

  @Test
  void aDecimalIsExactOrAbsent() {
    assertThat(Fraction.parse("3/8").toExactDecimal()).contains(new BigDecimal("0.375"));
    assertThat(Fraction.parse("-1/250").toExactDecimal()).contains(new BigDecimal("-0.004"));
    assertThat(Fraction.parse("100").toExactDecimal()).contains(new BigDecimal("100"));
    assertThat(Fraction.ZERO.toExactDecimal()).contains(BigDecimal.ZERO);
    assertThat(Fraction.parse("1/3").toExactDecimal()).isEmpty();
    assertThat(Fraction.parse("7/12").toExactDecimal()).isEmpty();
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      BigDecimal decimal =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(30));

      assertThat(Fraction.parse(decimal.toPlainString()).toExactDecimal().orElseThrow())
          .as("seed %d", seed)
          .isEqualByComparingTo(decimal);
    }
  }

  @Test
  void theFloorIsTheGreatestWholeNumberNotAbove() {
    assertThat(Fraction.parse("7/2").floor()).isEqualTo(3);
    assertThat(Fraction.parse("-7/2").floor()).isEqualTo(-4);
    assertThat(Fraction.parse("-4").floor()).isEqualTo(-4);
    for (long seed = 0; seed < ROUNDS; seed++) {
      Fraction fraction = Sample.next(new SplittableRandom(seed)).fraction();
      Fraction floor = Fraction.of(fraction.floor(), BigInteger.ONE);

      assertThat(floor.isWhole()).isTrue();
      assertThat(floor).as("seed %d", seed).isLessThanOrEqualTo(fraction);
      assertThat(floor.plus(Fraction.ONE)).as("seed %d", seed).isGreaterThan(fraction);
    }
  }

  @Test
  void wholeNumbersAreTold() {
    assertThat(Fraction.parse("6/3").isWhole()).isTrue();
    assertThat(Fraction.parse("6/4").isWhole()).isFalse();
    assertThat(Fraction.of(TWO.pow(80), BigInteger.ONE).isWhole()).isTrue();
    assertThat(Fraction.of(TWO.pow(80), BigInteger.valueOf(3)).isWhole()).isFalse();
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullsAreRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> Fraction.ONE.plus(null)).withMessage("other");
    assertThatNullPointerException()
        .isThrownBy(() -> Fraction.ONE.minus(null))
        .withMessage("other");
    assertThatNullPointerException().isThrownBy(() -> Fraction.parse(null)).withMessage("text");
  }
}
