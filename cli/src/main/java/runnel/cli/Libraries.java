package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/**
 * Finds the jars of libraries. Remembers what it found, so that Maven is asked only about new ones,
 * or when a jar is gone.
 */
final class Libraries {
  private final @Nullable Path folder;
  private final Function<List<Dependency>, List<Path>> resolver;
  private final @Nullable Path own;

  /** Asks Maven, and remembers in {@code folder}, unless that is null. */
  Libraries(@Nullable Path folder) {
    this(
        folder,
        dependencies -> MavenLibraries.resolve(dependencies), // Loads Maven only if called.
        RunnelBuild.libraries());
  }

  /**
   * As the other.
   *
   * @param own the folder of Runnel's own libraries, of this version
   */
  Libraries(
      @Nullable Path folder, Function<List<Dependency>, List<Path>> resolver, @Nullable Path own) {
    this.folder = folder;
    this.resolver = resolver;
    this.own = own;
  }

  /**
   * The jars of {@code dependencies} and of what those need, in class path order.
   *
   * @throws RunnelException RN101 if one is not found
   */
  List<Path> resolve(List<Dependency> dependencies) {
    List<Path> jars = new ArrayList<>();
    List<Dependency> others = new ArrayList<>();
    for (Dependency dependency : dependencies) {
      Path jar = own(dependency);
      if (jar == null) {
        others.add(dependency);
      } else {
        jars.add(jar);
      }
    }
    jars.addAll(found(others));
    return List.copyOf(jars);
  }

  /** Runnel's own lie beside it: they go with this version, and need no network. */
  private @Nullable Path own(Dependency dependency) {
    String[] parts = dependency.coordinate().split(":", -1);
    if (own == null || !parts[0].equals("dev.runnel") || parts.length != 3) {
      return null;
    }
    Path jar = own.resolve(parts[1] + "-" + parts[2] + ".jar");
    return Files.isRegularFile(jar) ? jar : null;
  }

  private List<Path> found(List<Dependency> dependencies) {
    if (dependencies.isEmpty()) {
      return List.of();
    }
    Fingerprint key = new Fingerprint();
    dependencies.forEach(dependency -> key.add(dependency.coordinate()));
    Path note = folder == null ? null : folder.resolve(key.hex());
    List<Path> known = note == null ? List.of() : read(note);
    if (!known.isEmpty() && known.stream().allMatch(Files::exists)) {
      return known;
    }
    List<Path> found = resolver.apply(dependencies);
    if (note != null) {
      write(note, found);
    }
    return found;
  }

  private static List<Path> read(Path note) {
    try {
      return Files.exists(note)
          ? Files.readAllLines(note).stream().map(Path::of).toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void write(Path note, List<Path> jars) {
    try {
      Files.createDirectories(note.resolveSibling(""));
      Files.write(note, jars.stream().map(Path::toString).toList());
    } catch (IOException e) {
      // Then Maven is asked again next time.
    }
  }
}
