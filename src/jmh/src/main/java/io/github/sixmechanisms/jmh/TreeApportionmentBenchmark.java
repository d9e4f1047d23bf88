package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.TreeApportionment;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** New and net targets divided down a country of 31 provinces, 3,317 prefectures, 96,193 counties. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class TreeApportionmentBenchmark {

  private TreeApportionmentRequest request;

  @Setup
  public void setUp() {
    RegionTree tree = country();
    SplittableRandom random = new SplittableRandom(2022);
    TreeApportionmentRequest.Builder builder =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(10_000_000)
            .netTotal(5_000_000)
            .ceiling(Fraction.parse("1.20"));
    for (RegionCode region : tree.codes()) {
      builder.putWeights(region, Fraction.of(1 + random.nextInt(100_000)));
    }
    request = builder.build();
  }

  private static RegionTree country() {
    RegionCode country = RegionCode.of("N");
    List<Region> regions = new ArrayList<>();
    regions.add(Region.root(country, Text.untranslated("country"), Level.COUNTRY));
    for (int p = 0; p < 31; p++) {
      RegionCode province = add(regions, country, Level.PROVINCE, p);
      for (int i = 0; i < 107; i++) {
        RegionCode prefecture = add(regions, province, Level.PREFECTURE, i);
        for (int j = 0; j < 29; j++) {
          add(regions, prefecture, Level.COUNTY, j);
        }
      }
    }
    return RegionTree.of(regions);
  }

  private static RegionCode add(List<Region> regions, RegionCode parent, Level level, int i) {
    RegionCode code = RegionCode.of(parent + "-" + i);
    regions.add(Region.of(code, Text.untranslated("region " + code), level, parent));
    return code;
  }

  @Benchmark
  public TreeApportionment downATree() {
    return request.apportion();
  }
}
