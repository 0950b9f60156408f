package runnel.browser.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.browser.check.Use.Kind;

/** Says whether what code names is there, and whether a method of Java's own is whole. */
final class Lookup {
  private final World world;
  private final Map<Method, Boolean> whole = new HashMap<>();

  Lookup(World world) {
    this.world = world;
  }

  /**
   * What came of it.
   *
   * @param missing what is not there; null if all is well
   * @param sure false if it is not known whether an object of a subclass has better
   * @param method what is called, if it is there
   */
  record Answer(@Nullable Missing missing, boolean sure, @Nullable Method method) {
    private static final Answer FINE = new Answer(null, true, null);
  }

  /** Looks for what a use names, and into it if it is a method of Java's own. */
  Answer look(Use use) {
    Answer answer = find(use);
    Method method = answer.method();
    if (method == null || !method.owner().isJava() || isWhole(method)) {
      return answer;
    }
    Type owner = Objects.requireNonNull(world.find(use.owner()));
    return new Answer(named(owner, use), isFixed(use, method), method);
  }

  private Answer find(Use use) {
    Type owner = world.find(use.owner());
    if (owner == null) {
      return missing(new Missing(use.owner(), "", ""));
    }
    return switch (use.kind()) {
      case NEW, TYPE, SQL -> Answer.FINE;
      case FIELD, STATIC_FIELD ->
          world.hasField(owner, use.name()) ? Answer.FINE : missingMember(owner, use);
      case VIRTUAL, SPECIAL, STATIC -> {
        Method method = world.resolve(owner, use.signature());
        yield method == null || !method.isSupported()
            ? missingMember(owner, use)
            : new Answer(null, true, method);
      }
    };
  }

  private Answer missingMember(Type owner, Use use) {
    // What a class would inherit from one that is not there is missing because of that.
    return world.missingAncestors(owner).stream()
        .findFirst()
        .map(ancestor -> missing(new Missing(ancestor, "", "")))
        .orElseGet(() -> missing(named(owner, use)));
  }

  private static Answer missing(Missing what) {
    return new Answer(what, true, null);
  }

  private static Missing named(Type owner, Use use) {
    boolean overloaded =
        owner.methods().stream()
            .anyMatch(m -> m.name().equals(use.name()) && !m.signature().equals(use.signature()));
    return new Missing(use.owner(), use.name(), overloaded ? use.descriptor() : "");
  }

  private static boolean isFixed(Use use, Method method) {
    return use.kind() != Kind.VIRTUAL || !method.isOverridable();
  }

  /**
   * Whether a method of Java's own names only what is there: TeaVM has some that call what TeaVM
   * lacks. Follows the calls that lead to one method only.
   */
  private boolean isWhole(Method method) {
    Boolean known = whole.get(method);
    if (known != null) {
      return known;
    }
    whole.put(method, true); // For those that call each other.
    boolean sound = true;
    for (Use use : method.uses()) {
      Answer answer = find(use);
      Method next = answer.method();
      // What TeaVM has for other targets alone is not reached: it takes those branches out.
      sound &= answer.missing() == null || !answer.missing().type().startsWith("java/");
      if (next != null && next.owner().isJava() && isFixed(use, next)) {
        sound &= isWhole(next);
      }
    }
    whole.put(method, sound);
    return sound;
  }
}
