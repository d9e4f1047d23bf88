package io.github.sixmechanisms.jmh;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The contenders by name, in the order in which reports list them. */
final class Contenders {

  /** The name of the contender to which reports compare all others. */
  static final String YARDSTICK = "hand-records";

  private static final Map<String, Supplier<Contender>> ALL = new LinkedHashMap<>();
  private static final Set<String> PEERS = new LinkedHashSet<>();

  static {
    add("hand-arrays", HandArrays.class);
    add(YARDSTICK, HandRecords.class);
    add("six-rows", SixRows.class);
    add("six-columns", SixColumns.class);
    addPeer("easy-rules", EasyRulesContender.class);
    addPeer("drools-model-modify", DroolsModelContender.class);
    addPeer("evrete-typed", EvreteContender.class);
    addPeer("kie-dmn", KieDmnContender.class);
    addPeer("kie-dmn-table", KieDmnTableContender.class);
  }

  private Contenders() {}

  /** Returns all names. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Tells whether a contender is another rule engine, far slower than the rest. */
  static boolean isPeer(String name) {
    return PEERS.contains(name);
  }

  /** Makes a contender, with its rules compiled. */
  static Contender create(String name) {
    Supplier<Contender> supplier = ALL.get(name);
    if (supplier == null) {
      throw new IllegalArgumentException("no contender " + name + ", only " + ALL.keySet());
    }
    Contender contender = supplier.get();
    if (!contender.name().equals(name)) {
      throw new IllegalStateException(contender.name() + " is registered as " + name);
    }
    return contender;
  }

  private static void add(String name, Class<? extends Contender> type) {
    ALL.put(name, new ByConstructor(type));
  }

  private static void addPeer(String name, Class<? extends Contender> type) {
    add(name, type);
    PEERS.add(name);
  }

  /** Calls the constructor; a method reference here would add a third to the fastest cold start. */
  private static final class ByConstructor implements Supplier<Contender> {

    private final Class<? extends Contender> type;

    ByConstructor(Class<? extends Contender> type) {
      this.type = type;
    }

    @Override
    public Contender get() {
      try {
        return type.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
      }
    }
  }
}
