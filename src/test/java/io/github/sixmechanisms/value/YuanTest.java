package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

  @Test
  void theSameAmountIsEqualWhateverItsUnit() {
    Yuan threshold = Yuan.ofTenThousandYuan(2_000);

    assertThat(Yuan.ofYuan(20_000_000)).isEqualTo(threshold).hasSameHashCodeAs(threshold);
    assertThat(Yuan.ofThousandYuan(20_000)).isEqualTo(threshold);
    assertThat(Yuan.ofThousandYuan(new BigDecimal("20000.000"))).isEqualTo(threshold);
    assertThat(Yuan.ofTenThousandYuan(new BigDecimal("2000"))).isEqualTo(threshold);
    assertThat(Yuan.ofYuan(new BigDecimal("2E+7"))).isEqualTo(threshold);
    assertThat(threshold).hasToString("20000000.00元");
    assertThat(threshold.toFraction()).isEqualTo(Fraction.of(20_000_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2000万元 | 20000000.00元",
        "2,000 万元 | 20000000.00元",
        "20,000千元 | 20000000.00元",
        "0.2亿元 | 20000000.00元",
        "-12.34元 | -12.34元"
      })
  void amountsAreReadWithTheirUnit(String text, String canonical) {
    assertThat(Yuan.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", "2000万", "万元", "2,00万元", "2000 dollars", "1e3元", "2000万元 "})
  void anAmountWithoutAKnownUnitIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yuan.parse(text))
        .withMessageContaining("must be a number with a unit")
        .withMessageContaining("Maybe write it like 2000万元");
  }

  @Test
  void whatIsNotExactToTheFenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yuan.ofYuan(new BigDecimal("0.001")))
        .withMessageContaining("exact to the fen");
    assertThatIllegalArgumentException().isThrownBy(() -> Yuan.parse("0.0000001万元"));
    assertThat(Yuan.parse("0.000001万元").inYuan()).isEqualByComparingTo("0.01");
  }

  @Test
  void everyWayOutNamesItsUnit() {
    Yuan amount = Yuan.ofYuan(new BigDecimal("12345678.90"));

    assertThat(amount.inYuan()).isEqualByComparingTo("12345678.90");
    assertThat(amount.inThousandYuan()).isEqualByComparingTo("12345.67890");
    assertThat(amount.inTenThousandYuan()).isEqualByComparingTo("1234.567890");
    assertThat(Yuan.ofTenThousandYuan(amount.inTenThousandYuan())).isEqualTo(amount);
  }

  @Test
  void sumsAndDifferencesAreExact() {
    Yuan one = Yuan.parse("0.1元");

    assertThat(one.plus(Yuan.parse("0.2元"))).isEqualTo(Yuan.parse("0.3元"));
    assertThat(one.minus(one)).isEqualTo(Yuan.ZERO);
    assertThat(one.minus(Yuan.parse("0.2元"))).isLessThan(Yuan.ZERO);
  }
}
