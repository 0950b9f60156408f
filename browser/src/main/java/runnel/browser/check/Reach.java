package runnel.browser.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.browser.check.Place.Origin;
import runnel.browser.check.Use.Kind;

/**
 * Follows the calls from {@code main} through the app and its libraries. A call of an interface or
 * of a class that has subclasses leads to each class of which an object is made somewhere (rapid
 * type analysis). What Java's own classes might call of an object is reached as soon as one is
 * made.
 *
 * <p>TeaVM follows the objects themselves and so finds less: what it might not reach is marked as
 * not sure. That is never so for the user's own code.
 */
final class Reach {
  private final World world;
  private final Lookup lookup;
  private final Map<Method, Step> steps = new LinkedHashMap<>();
  private final Deque<Method> sure = new ArrayDeque<>();
  private final Deque<Method> unsure = new ArrayDeque<>();
  private final Set<Type> made = new LinkedHashSet<>();
  private final Map<Type, Collection<Site>> sites = new HashMap<>();
  private final Map<Gap, Boolean> gaps = new LinkedHashMap<>();
  private final Map<Method, Set<Step>> callers = new HashMap<>();

  Reach(World world) {
    this.world = world;
    this.lookup = new Lookup(world);
  }

  /**
   * How a method is reached.
   *
   * @param from null for {@code main} itself
   * @param line of the call in it
   */
  record Step(@Nullable Method from, int line, boolean sure) {}

  /** A use of what is not there. */
  record Gap(Method in, int line, Missing missing) {}

  /** A call that leads to the methods of all classes of which there are objects. */
  private record Site(Method in, Use use, Set<Method> targets) {}

  /** Starts at the main class. */
  void follow(Type main) {
    Step start = new Step(null, 0, true);
    make(main, start);
    for (String signature : List.of("main([Ljava/lang/String;)V", "main()V", "<init>()V")) {
      Method method = world.resolve(main, signature);
      if (method != null) {
        reach(method, start);
      }
    }
    initialize(main, start);
    while (!sure.isEmpty() || !unsure.isEmpty()) {
      Method next = sure.isEmpty() ? unsure.remove() : sure.remove();
      scan(next);
    }
  }

  /** What was found, and whether it is sure. */
  Map<Gap, Boolean> gaps() {
    return gaps;
  }

  /** How a method was reached first. */
  @Nullable Step step(Method method) {
    return steps.get(method);
  }

  /** All places in the user's own code that lead to a method directly. */
  Set<Step> callers(Method method) {
    return callers.getOrDefault(method, Set.of());
  }

  private void scan(Method method) {
    boolean certain = isSure(method);
    if (method.isForeign()) {
      found(method, 0, new Missing(method.owner().name(), method.name(), ""), certain);
    }
    for (Use use : method.uses()) {
      Missing onServer = ServerOnly.of(use);
      if (onServer != null) {
        found(method, use.line(), onServer, certain);
        continue;
      }
      Lookup.Answer answer = lookup.look(use);
      if (answer.missing() != null) {
        found(method, use.line(), answer.missing(), certain && answer.sure());
      } else {
        enter(method, use, answer.method(), new Step(method, use.line(), certain));
      }
    }
  }

  private void found(Method in, int line, Missing what, boolean certain) {
    gaps.merge(new Gap(in, line, what), certain, Boolean::logicalOr);
  }

  private void enter(Method from, Use use, @Nullable Method called, Step step) {
    Type owner = world.find(use.owner());
    if (owner == null || owner.origin() == Origin.PLATFORM) {
      return;
    }
    if (use.kind() == Kind.NEW) {
      make(owner, step);
    }
    if (use.kind() == Kind.NEW || use.kind() == Kind.STATIC || use.kind() == Kind.STATIC_FIELD) {
      initialize(owner, step);
    }
    if (called == null) {
      return;
    }
    if (use.kind() == Kind.VIRTUAL && called.isOverridable()) {
      Site site = new Site(from, use, new LinkedHashSet<>());
      sites.computeIfAbsent(owner, _ -> new ArrayList<>()).add(site);
      for (Type type : made) {
        Method target =
            world.ancestors(type).contains(owner) ? world.select(type, use.signature()) : null;
        if (target != null) {
          site.targets().add(target);
        }
      }
      boolean alone = site.targets().size() == 1;
      site.targets()
          .forEach(target -> reach(target, new Step(from, use.line(), step.sure() && alone)));
    } else {
      reach(called, step);
    }
  }

  /** Takes one more class into account. */
  private void dispatch(Site site, Type type) {
    Method target = world.select(type, site.use().signature());
    if (target != null && site.targets().add(target)) {
      boolean alone = site.targets().size() == 1;
      reach(target, new Step(site.in(), site.use().line(), alone && isSure(site.in())));
    }
  }

  private void reach(Method method, Step step) {
    if (method.owner().origin() == Origin.PLATFORM) {
      return;
    }
    Method from = step.from();
    if (from != null
        && from.owner().origin() == Origin.OWN
        && method.owner().origin() == Origin.LIBRARY) {
      callers.computeIfAbsent(method, _ -> new HashSet<>()).add(step);
    }
    boolean certain = step.sure() || method.owner().origin() == Origin.OWN;
    Step known = steps.get(method);
    if (known == null || (certain && !known.sure())) {
      steps.put(method, new Step(from, step.line(), certain));
      (certain ? sure : unsure).add(method);
    }
  }

  private boolean isSure(Method method) {
    Step step = steps.get(method);
    return step != null && step.sure();
  }

  private void initialize(Type type, Step step) {
    for (Type at = type; at != null; at = at.parent() == null ? null : world.find(at.parent())) {
      Method initializer = at.method("<clinit>()V");
      if (initializer != null) {
        reach(initializer, step);
      }
    }
  }

  private void make(Type type, Step step) {
    if (!made.add(type)) {
      return;
    }
    Set<Type> ancestors = world.ancestors(type);
    List<String> missing = world.missingAncestors(type);
    Method from = step.from();
    if (from != null) {
      missing.forEach(name -> found(from, step.line(), new Missing(name, "", ""), step.sure()));
    }
    for (Type own : ancestors) {
      if (own.origin() != Origin.PLATFORM) {
        for (Method method : own.methods()) {
          if (!method.isStatic()
              && !method.name().startsWith("<")
              && (!missing.isEmpty() || isKnownToJava(method, ancestors))) {
            // A library's object may never be given to who would call this.
            reach(method, new Step(from, step.line(), false));
          }
        }
      }
    }
    for (Type ancestor : ancestors) {
      for (Site site : List.copyOf(sites.getOrDefault(ancestor, List.of()))) {
        dispatch(site, type);
      }
    }
  }

  private static boolean isKnownToJava(Method method, Set<Type> ancestors) {
    return ancestors.stream()
        .filter(type -> type.origin() == Origin.PLATFORM)
        .map(type -> type.method(method.signature()))
        .anyMatch(declared -> declared != null && !declared.isStatic());
  }
}
