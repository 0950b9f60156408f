package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runnel.RunnelException;

/**
 * The source file of an app together with the sources that it can mean: those beside it, and in
 * packages below the root, whose names occur in it. A name in a comment counts too, which only
 * costs a needless compilation.
 *
 * @param main the file given by the user, absolute
 * @param root folder of the unnamed package: where named classes and resources are looked for
 * @param texts content of each file, {@code main} included
 */
record SourceSet(Path main, Path root, Map<Path, String> texts) {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
  private static final Pattern NAMES = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");

  /**
   * Reads {@code file} and what it can mean.
   *
   * @throws RunnelException RN100 if it is not there or no Java source
   */
  static SourceSet read(Path file) {
    Path main = file.toAbsolutePath().normalize();
    if (!main.getFileName().toString().endsWith(".java")) {
      throw new RunnelException(
          "RN100", "Not a Java source file: " + file, "runnel run path/to/App.java");
    }
    try {
      String text = Files.readString(main);
      Path root = rootOf(main, text);
      Map<Path, String> texts = new TreeMap<>();
      texts.put(main, text);
      collect(main, root, texts);
      return new SourceSet(main, root, Collections.unmodifiableMap(texts));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static RunnelException unreadable(Path file, IOException problem) {
    RunnelException unreadable =
        Files.exists(file)
            ? new RunnelException("RN100", "Cannot read " + file + ": " + problem.getMessage(), "")
            : new RunnelException(
                "RN100",
                "There is no file " + file + " in " + Path.of("").toAbsolutePath(),
                "runnel new my-app && runnel run my-app/App.java");
    unreadable.initCause(problem);
    return unreadable;
  }

  private static Path rootOf(Path main, String text) {
    Path root = parent(main);
    Matcher declaration = PACKAGE.matcher(COMMENT.matcher(text).replaceAll(" "));
    if (!declaration.find()) {
      return root;
    }
    Path folders = Path.of(declaration.group(1).replace('.', '/'));
    Path above = root;
    for (int i = 0; i < folders.getNameCount() && above != null; i++) {
      above = above.getParent();
    }
    return root.endsWith(folders) && above != null ? above : root;
  }

  private static void collect(Path main, Path root, Map<Path, String> texts) throws IOException {
    Deque<Path> todo = new ArrayDeque<>(Set.of(main));
    while (!todo.isEmpty()) {
      Path file = todo.remove();
      for (Path meant : meantBy(file, texts.getOrDefault(file, ""), root)) {
        if (!texts.containsKey(meant)) {
          texts.put(meant, Files.readString(meant));
          todo.add(meant);
        }
      }
    }
  }

  private static Set<Path> meantBy(Path file, String text, Path root) throws IOException {
    Set<String> names = new HashSet<>();
    Set<Path> folders = new HashSet<>(Set.of(parent(file)));
    Matcher matcher = NAMES.matcher(text);
    while (matcher.find()) {
      String[] parts = matcher.group().split("\\.");
      Collections.addAll(names, parts);
      if (matcher.group().indexOf('.') > 0) {
        addPackages(parts, root, folders);
      }
    }
    Set<Path> meant = new HashSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(candidate -> names.contains(className(candidate))).forEach(meant::add);
      }
    }
    return meant;
  }

  /** Adds the folders that {@code a.b.C} or {@code a.b.*} may mean: each on the way that exists. */
  private static void addPackages(String[] parts, Path root, Set<Path> folders) {
    Path folder = root;
    for (String part : parts) {
      folder = folder.resolve(part);
      if (!Files.isDirectory(folder)) {
        return;
      }
      folders.add(folder);
    }
  }

  private static String className(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") ? name.substring(0, name.length() - 5) : "";
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** What all the sources say, and how they are called. */
  String fingerprint() {
    Fingerprint fingerprint = new Fingerprint().add(root.relativize(main).toString());
    texts.forEach((file, text) -> fingerprint.add(root.relativize(file).toString()).add(text));
    return fingerprint.hex();
  }

  /** The folders that hold the sources. */
  Set<Path> folders() {
    Set<Path> folders = new HashSet<>();
    texts.keySet().forEach(file -> folders.add(parent(file)));
    return folders;
  }
}
