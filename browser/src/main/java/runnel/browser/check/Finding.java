package runnel.browser.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a line of the app leads to something missing.
 *
 * @param file of the user's own source
 * @param line in it
 * @param missing what
 * @param path the calls from there; empty if the line names it itself
 * @param sure false if a library may never get there
 */
public record Finding(String file, int line, Missing missing, List<String> path, boolean sure) {
  /** Several that a line has in common, and that have the same remedy, are one problem. */
  static List<Problem> problems(Collection<Finding> findings) {
    Map<Problem, Set<String>> names = new LinkedHashMap<>();
    Map<Problem, Set<String>> paths = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Advice advice = Advice.of(finding.missing());
      String remedy =
          (advice.code().equals("RNB010")
                  ? " in none of the app's libraries"
                  : " not there in the browser")
              + (finding.sure() ? "" : ", if the library gets there")
              + ". Instead: "
              + (finding.path().isEmpty() || advice.code().equals("RNB010")
                  ? ""
                  : "a library that does without, or ")
              + advice.instead();
      Problem key = new Problem(finding.file(), finding.line(), advice.code(), remedy, List.of());
      names.computeIfAbsent(key, _ -> new TreeSet<>()).add(finding.missing().toString());
      Set<String> ways = paths.computeIfAbsent(key, _ -> new LinkedHashSet<>());
      if (!finding.path().isEmpty()) {
        List<String> way = new ArrayList<>(List.of(finding.file() + ":" + finding.line()));
        way.addAll(finding.path());
        way.add(finding.missing().toString());
        ways.add(String.join(" -> ", way));
      }
    }
    return names.entrySet().stream()
        .map(
            entry -> {
              Problem key = entry.getKey();
              List<String> what = withoutParts(entry.getValue());
              String message =
                  String.join(", ", what) + (what.size() == 1 ? " is" : " are") + key.message();
              return new Problem(
                  key.file(),
                  key.line(),
                  key.code(),
                  message,
                  List.copyOf(paths.getOrDefault(key, Set.of())));
            })
        .sorted(Problem.ORDER)
        .toList();
  }

  /** If a class is missing, those in it need not be said. */
  private static List<String> withoutParts(Set<String> names) {
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> name.startsWith(other + ".")))
        .toList();
  }
}
