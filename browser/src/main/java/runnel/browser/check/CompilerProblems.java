package runnel.browser.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.model.CallLocation;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/** What TeaVM says, in the words of {@link BrowserCheck}: it has the last word. */
public final class CompilerProblems {
  private final CallGraph calls;
  private final Set<String> own;
  private final Set<String> libraries;

  /**
   * Reads problems of one compile.
   *
   * @param calls who calls whom in it
   * @param own binary names of the user's classes
   * @param libraries of those of the app's libraries
   */
  public CompilerProblems(CallGraph calls, Set<String> own, Set<String> libraries) {
    this.calls = calls;
    this.own = Set.copyOf(own);
    this.libraries = Set.copyOf(libraries);
  }

  /** One call on the way. */
  private record Call(MethodReference method, @Nullable TextLocation place) {
    private String file() {
      String name = place == null ? null : place.getFileName();
      return name == null ? "" : name.substring(name.lastIndexOf('/') + 1);
    }

    private int line() {
      return place == null ? 0 : Math.max(0, place.getLine());
    }

    private String frame() {
      String place = file().isEmpty() ? "" : "(" + file() + (line() > 0 ? ":" + line() : "") + ")";
      return Missing.readable(method.getClassName()) + "." + method.getName() + place;
    }
  }

  /**
   * All problems, ours and TeaVM's, each once.
   *
   * @param found by our own check
   */
  public List<Problem> with(
      List<Finding> found, Collection<? extends org.teavm.diagnostics.Problem> teaVms) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<Problem> others = new ArrayList<>();
    for (var problem : teaVms) {
      List<Call> way = way(problem.getLocation());
      Missing missing = missing(problem, way);
      if (missing == null && isKnown(problem, found)) {
        continue;
      }
      if (missing == null || way.isEmpty()) {
        var text = new DefaultProblemTextConsumer();
        problem.render(text);
        String file = way.isEmpty() ? "" : way.getFirst().file();
        int line = way.isEmpty() ? 0 : way.getFirst().line();
        others.add(new Problem(file, line, "RNB001", text.getText(), List.of()));
      } else {
        findings.addAll(findings(way, missing));
      }
    }
    List<Finding> all = new ArrayList<>(findings);
    found.stream().filter(f -> all.stream().noneMatch(known -> same(known, f))).forEach(all::add);
    return Stream.concat(Finding.problems(all).stream(), others.stream().distinct())
        .sorted(Problem.ORDER)
        .toList();
  }

  /** That a class extends one that is missing is said without a place; ours has one. */
  private static boolean isKnown(org.teavm.diagnostics.Problem problem, List<Finding> found) {
    return problem.getParams().length == 2
        && problem.getParams()[1] instanceof String ancestor
        && found.stream().anyMatch(f -> f.missing().type().equals(internal(ancestor)));
  }

  /** One for each line of the user's that calls into the library there. */
  private List<Finding> findings(List<Call> way, Missing missing) {
    List<String> path =
        way.stream()
            .skip(1)
            .filter(call -> libraries.contains(call.method().getClassName()))
            .map(Call::frame)
            .toList();
    Set<Call> starts = new LinkedHashSet<>(way.subList(0, 1));
    CallGraphNode entry = path.isEmpty() ? null : calls.getNode(way.get(1).method());
    for (CallSite site : entry == null ? List.<CallSite>of() : entry.getCallerCallSites()) {
      for (CallGraphNode caller : site.getCallers()) {
        if (own.contains(caller.getMethod().getClassName())) {
          site.getLocations(caller).forEach(at -> starts.add(new Call(caller.getMethod(), at)));
        }
      }
    }
    return starts.stream()
        .map(start -> new Finding(start.file(), start.line(), missing, path, true))
        .toList();
  }

  /** Whether two tell of the same place; ours may have guessed another way to it. */
  private static boolean same(Finding one, Finding other) {
    boolean samePlace =
        one.path().isEmpty() || other.path().isEmpty()
            ? one.file().equals(other.file()) && one.line() == other.line()
            : one.path().getLast().equals(other.path().getLast());
    return samePlace && same(one.missing(), other.missing());
  }

  private static boolean same(Missing one, Missing other) {
    return one.type().equals(other.type())
        && (one.member().isEmpty() || other.member().isEmpty() || one.api().equals(other.api()));
  }

  /** What is not there; null if the problem is another. */
  private @Nullable Missing missing(org.teavm.diagnostics.Problem problem, List<Call> way) {
    for (int i = way.size() - 1; i >= 0; i--) {
      String type = way.get(i).method().getClassName();
      if (own.contains(type) || libraries.contains(type)) {
        if (i < way.size() - 1) {
          // One of Java's own methods, which calls what TeaVM lacks.
          return missing(way.get(i + 1).method());
        }
        break;
      }
    }
    Object what = problem.getParams().length == 0 ? null : problem.getParams()[0];
    return switch (what) {
      case MethodReference method -> missing(method);
      case FieldReference field ->
          new Missing(internal(field.getClassName()), field.getFieldName(), "");
      case String type when problem.getText().startsWith("Class {{c0}} was not found") ->
          new Missing(internal(type), "", "");
      case null, default -> null;
    };
  }

  private static Missing missing(MethodReference method) {
    String descriptor = ValueType.methodTypeToString(method.getSignature());
    return new Missing(internal(method.getClassName()), method.getName(), descriptor);
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }

  /** The shortest way of calls from a line of the user's to the place; from the place if none. */
  private List<Call> way(@Nullable CallLocation place) {
    if (place == null) {
      return List.of();
    }
    Call end = new Call(place.getMethod(), place.getSourceLocation());
    if (own.contains(place.getMethod().getClassName())) {
      return List.of(end);
    }
    Map<MethodReference, List<Call>> ways = new HashMap<>(Map.of(place.getMethod(), List.of(end)));
    Deque<CallGraphNode> waiting = new ArrayDeque<>();
    CallGraphNode start = calls.getNode(place.getMethod());
    if (start != null) {
      waiting.add(start);
    }
    while (!waiting.isEmpty()) {
      CallGraphNode called = waiting.remove();
      List<Call> rest = ways.getOrDefault(called.getMethod(), List.of());
      for (CallSite site : called.getCallerCallSites()) {
        for (CallGraphNode caller : site.getCallers()) {
          Collection<? extends TextLocation> lines = site.getLocations(caller);
          List<Call> way = new ArrayList<>(rest);
          way.addFirst(new Call(caller.getMethod(), lines.stream().findFirst().orElse(null)));
          if (own.contains(caller.getMethod().getClassName()) && !lines.isEmpty()) {
            return way;
          }
          if (ways.putIfAbsent(caller.getMethod(), way) == null) {
            waiting.add(caller);
          }
        }
      }
    }
    return List.of(end);
  }
}
