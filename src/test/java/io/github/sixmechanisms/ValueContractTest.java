package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.coordination.ReviewStage;
import io.github.sixmechanisms.coordination.ReviewStep;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Reading.Flag;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.DatedStep;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for all value types: equality, immutability, nulls, text. */
class ValueContractTest {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

  static Stream<Samples.Sample<?>> samples() {
    return Samples.all();
  }

  static Stream<Samples.Sample<?>> samplesWithText() {
    return Samples.all().filter(sample -> sample.parser().isPresent());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void equalSamplesAreEqualAndDifferentOnesAreNot(Samples.Sample<?> sample) {
    EqualsTester tester = new EqualsTester();
    for (Supplier<?> maker : sample.samples()) {
      tester.addEqualityGroup(maker.get(), maker.get());
    }
    assertThat(sample.samples()).hasSizeGreaterThan(1);
    tester.testEquals();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldIsFinalAndEveryCollectionImmutable(Samples.Sample<?> sample) throws Exception {
    Object value = sample.samples().get(0).get();
    for (Class<?> type = value.getClass();
        type != null && type.getName().startsWith("io.github");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        // A transient field guards the construction of an Immutable and is empty afterwards.
        if (field.isSynthetic()
            || Modifier.isStatic(field.getModifiers())
            || Modifier.isTransient(field.getModifiers())) {
          continue;
        }
        assertThat(field.getModifiers() & Modifier.FINAL).as("%s is final", field).isNotZero();
        field.setAccessible(true);
        Object content = field.get(value);
        if (content instanceof Collection<?>) {
          assertThat(content).as("%s", field).isInstanceOf(ImmutableCollection.class);
        }
        if (content instanceof Map<?, ?>) {
          assertThat(content).as("%s", field).isInstanceOf(ImmutableMap.class);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nullsAreRefused(Samples.Sample<?> sample) {
    NullPointerTester tester = new NullPointerTester();
    Samples.all().forEach(other -> setDefault(tester, other));
    Condition.Simple condition = new Condition.FlagIs(Indicators.SOUNDLY_DECOMPOSED, Flag.YES);
    Samples.all()
        .filter(other -> other.type() == Exit.class)
        .forEach(exit -> tester.setDefault(Change.class, (Change) exit.samples().get(0).get()));
    tester
        .setDefault(
            DatedStep.class,
            new ReviewStep(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, DAY, DAY))
        .setDefault(String.class, "1")
        .setDefault(Reading.class, Reading.of(1))
        .setDefault(MonthDay.class, MonthDay.of(12, 15))
        .setDefault(Condition.class, condition)
        .setDefault(Condition.Simple.class, condition);
    tester.testStaticMethods(sample.type(), NullPointerTester.Visibility.PUBLIC);
    if (!Modifier.isAbstract(sample.type().getModifiers())) {
      tester.testConstructors(sample.type(), NullPointerTester.Visibility.PUBLIC);
    }
  }

  /**
   * The name tells the caller which argument it was; a plain failure inside the method does not.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void refusedNullsAreNamed(Samples.Sample<?> sample) {
    Object receiver = sample.samples().get(0).get();
    List<String> unnamed = new ArrayList<>();
    for (Method method : sample.type().getMethods()) {
      boolean ofTheLibrary =
          method.getDeclaringClass().getName().startsWith("io.github")
              && !method.isSynthetic()
              && !Set.of("equals", "compareTo").contains(method.getName())
              && !isWrittenByImmutables(method);
      Optional<Object[]> arguments = arguments(method);
      for (int i = 0; ofTheLibrary && arguments.isPresent() && i < arguments.get().length; i++) {
        if (!method.getParameterTypes()[i].isPrimitive()) {
          Object[] withNull = arguments.get().clone();
          withNull[i] = null;
          if (!isNamed(catchThrowable(() -> invoke(method, receiver, withNull)))) {
            unnamed.add(method + ", argument " + i);
          }
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  /** A with… of a collection, whose generated body fails with an exception of its own. */
  private static boolean isWrittenByImmutables(Method method) {
    return Modifier.isAbstract(method.getModifiers()) && method.getName().startsWith("with");
  }

  private static boolean isNamed(Throwable thrown) {
    return thrown instanceof NullPointerException
        && thrown.getMessage() != null
        && thrown.getMessage().matches("[A-Za-z ]+");
  }

  private static void invoke(Method method, Object receiver, Object[] arguments) throws Throwable {
    try {
      method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Any values of the types of the parameters, as far as there are samples of them. */
  private static Optional<Object[]> arguments(Method method) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      Optional<Object> value =
          Samples.all()
              .filter(sample -> sample.type() == type)
              .<Object>map(sample -> sample.samples().get(0).get())
              .findFirst()
              .or(() -> Optional.ofNullable(PLAIN.get(type)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = value.get();
    }
    return Optional.of(arguments);
  }

  private static final Map<Class<?>, Object> PLAIN =
      Map.of(
          int.class,
          1,
          long.class,
          1L,
          String.class,
          "1",
          LocalDate.class,
          LocalDate.of(2022, 6, 30),
          MonthDay.class,
          MonthDay.of(12, 15),
          Iterable.class,
          List.of(),
          Collection.class,
          List.of(),
          List.class,
          List.of(),
          Map.class,
          Map.of(),
          Language.class,
          Language.EN);

  private static <T> void setDefault(NullPointerTester tester, Samples.Sample<T> sample) {
    tester.setDefault(sample.type(), sample.samples().get(1).get());
  }

  @ParameterizedTest
  @MethodSource("samplesWithText")
  void theTextFormIsReadBack(Samples.Sample<?> sample) {
    Function<String, ?> parser = sample.parser().orElseThrow();
    for (Supplier<?> maker : sample.samples()) {
      Object value = maker.get();

      assertThat(parser.apply(value.toString())).isEqualTo(value);
    }
    assertThatThrownBy(() -> parser.apply("no such text!"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parser.apply("")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comparisonAgreesWithEquality(Samples.Sample<?> sample) {
    if (Comparable.class.isAssignableFrom(sample.type())) {
      for (Supplier<?> a : sample.samples()) {
        for (Supplier<?> b : sample.samples()) {
          assertThat(compare(a.get(), b.get()) == 0).isEqualTo(a.get().equals(b.get()));
          assertThat(Integer.signum(compare(a.get(), b.get())))
              .isEqualTo(-Integer.signum(compare(b.get(), a.get())));
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void accessorsReturnNoMutableCollections(Samples.Sample<?> sample) throws Exception {
    for (Method method : sample.type().getMethods()) {
      Class<?> returned =
          method.getGenericReturnType() instanceof ParameterizedType type
              ? (Class<?>) type.getRawType()
              : method.getReturnType();
      boolean own = method.getDeclaringClass().getName().startsWith("io.github");
      if (own && method.getParameterCount() == 0 && Collection.class.isAssignableFrom(returned)) {
        if (!ImmutableCollection.class.isAssignableFrom(returned)) {
          Collection<?> view = (Collection<?>) method.invoke(sample.samples().get(0).get());
          assertThatThrownBy(() -> view.add(null))
              .isInstanceOf(UnsupportedOperationException.class);
        }
      }
    }
  }

  /** A new value type must join the samples. */
  @Test
  void everyValueTypeHasSamples() {
    Set<String> covered =
        Samples.all().map(sample -> sample.type().getName()).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.github.sixmechanisms")) {
      if (isValueType(type) && !covered.contains(type.getName())) {
        missing.add(type.getName());
      }
    }

    assertThat(missing).isEmpty();
  }

  /** A type inside one that is not public cannot be seen from outside either. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ValueContractTest::isPublic).orElse(true);
  }

  /** Records, Immutables, and classes that define equality. */
  private static boolean isValueType(JavaClass type) {
    boolean isPublic = isPublic(type) && !type.getPackageName().endsWith(".internal");
    boolean isEnumOrGenerated = type.isEnum() || type.getSimpleName().startsWith("Immutable");
    boolean definesEquality =
        type.isRecord()
            || type.isAnnotatedWith("org.immutables.value.Value$Immutable")
            || type.getMethods().stream().anyMatch(method -> method.getName().equals("equals"));
    return isPublic && !isEnumOrGenerated && definesEquality && !type.isAnnotation();
  }

  @Test
  void theContractCoversManyTypes() {
    assertThat(List.of(Samples.all().toArray())).hasSizeGreaterThan(45);
  }
}
