package runnel.browser.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.browser.check.Place.Origin;

/** Looks for all uses of what a browser lacks at once, which takes well below a second. */
public final class BrowserCheck {
  private final Reach reach;

  private BrowserCheck(Reach reach) {
    this.reach = reach;
  }

  /**
   * What was found.
   *
   * @param findings everything
   * @param sure whether one of them is certainly reached; else TeaVM has the last word
   */
  public record Report(List<Finding> findings, boolean sure) {
    /** Takes a copy of the list. */
    public Report {
      findings = List.copyOf(findings);
    }

    /** For the user, by file and line. */
    public List<Problem> problems() {
      return Finding.problems(findings);
    }
  }

  /**
   * Checks an app.
   *
   * @param places the class path as TeaVM gets it
   * @param policies where TeaVM's services of substitution are registered
   * @param mainClass binary name
   * @throws IOException if a jar cannot be read
   */
  public static Report check(List<Place> places, ClassLoader policies, String mainClass)
      throws IOException {
    try (ClassPath classPath = new ClassPath(places)) {
      World world = new World(classPath, new Names(policies, classPath));
      Type main = world.find(mainClass.replace('.', '/'));
      if (main == null) {
        return new Report(List.of(), false);
      }
      Reach reach = new Reach(world);
      reach.follow(main);
      return new BrowserCheck(reach).report();
    }
  }

  private Report report() {
    Map<String, Finding> shortest = new LinkedHashMap<>();
    reach.gaps().entrySet().stream()
        .flatMap(entry -> findings(entry.getKey(), entry.getValue()).stream())
        .sorted(
            Comparator.comparing(Finding::sure, Comparator.reverseOrder())
                .thenComparing(finding -> finding.path().size()))
        .forEach(
            finding ->
                shortest.putIfAbsent(
                    finding.file() + ":" + finding.line() + " " + finding.missing(), finding));
    return new Report(List.copyOf(shortest.values()), reach.gaps().containsValue(true));
  }

  /** One for each line of the user's own that calls into the library there. */
  private List<Finding> findings(Reach.Gap gap, boolean sure) {
    List<String> path = new ArrayList<>();
    Method at = gap.in();
    int line = gap.line();
    Method entry = null;
    while (at != null && at.owner().origin() != Origin.OWN) {
      path.addFirst(frame(at, line));
      entry = at;
      Reach.Step step = reach.step(at);
      at = step == null ? null : step.from();
      line = step == null ? 0 : step.line();
    }
    List<Finding> found = new ArrayList<>();
    if (entry == null) {
      found.add(new Finding(source(at), line, gap.missing(), path, sure));
    } else {
      for (Reach.Step caller : reach.callers(entry)) {
        found.add(new Finding(source(caller.from()), caller.line(), gap.missing(), path, sure));
      }
    }
    return found;
  }

  private static String source(@Nullable Method method) {
    return method == null ? "" : method.owner().source();
  }

  /** As in a stack trace. */
  private static String frame(Method method, int line) {
    String source = method.owner().source();
    return method + (source.isEmpty() ? "" : "(" + source + (line > 0 ? ":" + line : "") + ")");
  }
}
