package runnel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runnel.RunnelException;

/**
 * A library that a source asks for by a line {@code //DEPS group:artifact:version}, JBang's
 * convention. Further coordinates may stand on the same line.
 *
 * @param coordinate {@code group:artifact:version}, perhaps with {@code :classifier} and {@code
 *     @type}
 * @param place where it stands, like {@code App.java:2}
 */
record Dependency(String coordinate, String place) {
  private static final Pattern LINE = Pattern.compile("^//DEPS[ \\t]+(.*)$", Pattern.MULTILINE);
  private static final Pattern COORDINATE =
      Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.+-]+(:[\\w.-]+)?(@[\\w-]+)?");

  /**
   * All libraries that the sources ask for, those of the main file first.
   *
   * @throws RunnelException RN101 if a line is not understood
   */
  static List<Dependency> in(SourceSet sources) {
    List<Dependency> found =
        new ArrayList<>(
            in(
                sources.main().getFileName().toString(),
                sources.texts().getOrDefault(sources.main(), "")));
    sources
        .texts()
        .forEach(
            (file, text) -> {
              if (!file.equals(sources.main())) {
                found.addAll(in(file.getFileName().toString(), text));
              }
            });
    return found;
  }

  private static List<Dependency> in(String file, String text) {
    List<Dependency> found = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      int number = 1 + (int) text.substring(0, line.start()).chars().filter(c -> c == '\n').count();
      for (String coordinate : line.group(1).strip().split("[\\s,;]+", -1)) {
        if (coordinate.startsWith("//")) {
          break;
        }
        if (!COORDINATE.matcher(coordinate).matches()) {
          throw new RunnelException(
              "RN101",
              file + ":" + number + " asks for \"" + coordinate + "\", which names no library",
              "//DEPS group:artifact:version");
        }
        found.add(new Dependency(coordinate, file + ":" + number));
      }
    }
    return found;
  }
}
