package runnel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a packaged jar holds besides Runnel. Files and libraries are unpacked the first time, since
 * Java loads no jars from within jars and apps read files.
 *
 * @param build the app, as if it had just been compiled
 * @param unpacked its files and libraries
 */
record PackagedApp(AppBuild build, Unpacked unpacked) implements AutoCloseable {
  /** Reads {@code jar}; keeps what it unpacks in {@code cacheFolder}, unless that is null. */
  static PackagedApp read(Path jar, @Nullable Path cacheFolder) throws IOException, CompileFailure {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes said = file.getManifest().getMainAttributes();
      String key = String.valueOf(said.getValue(Packages.KEY));
      Unpacked unpacked = Unpacked.of(jar, key, cacheFolder, to -> unpack(file, to));
      Path folder = unpacked.folder();
      Path root = folder.resolve("files");
      SourceSet sources =
          new SourceSet(root.resolve(String.valueOf(said.getValue(Packages.APP))), root, Map.of());
      return new PackagedApp(
          new AppBuild(
              sources,
              list(folder.resolve("libraries")),
              compiled(file),
              AppSettings.read(root),
              key),
          unpacked);
    }
  }

  /** A folder with the jars for databases. */
  Path sql() {
    return unpacked.folder().resolve("sql");
  }

  /** Its files are no longer used. */
  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private static CompiledApp compiled(JarFile file) throws IOException {
    String prefix = Packages.INSIDE + "classes/";
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (JarEntry entry : inside(file)) {
      if (entry.getName().startsWith(prefix)) {
        try (InputStream in = file.getInputStream(entry)) {
          classes.put(entry.getName().substring(prefix.length()), in.readAllBytes());
        }
      }
    }
    try (InputStream in = file.getInputStream(file.getEntry(Packages.INSIDE + "candidates"))) {
      String candidates = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CompiledApp(candidates.lines().toList(), classes);
    }
  }

  private static void unpack(JarFile file, Path to) throws IOException {
    for (String part : List.of("files", "libraries", "sql")) {
      Files.createDirectory(to.resolve(part));
    }
    for (JarEntry entry : inside(file)) {
      Path place = to.resolve(entry.getName().substring(Packages.INSIDE.length())).normalize();
      Path parent = place.getParent();
      if (parent != null && parent.startsWith(to) && Files.isDirectory(parent)) {
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, place);
        }
      }
    }
  }

  private static List<JarEntry> inside(JarFile file) {
    List<JarEntry> found = new ArrayList<>();
    for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (entry.getName().startsWith(Packages.INSIDE)) {
        found.add(entry);
      }
    }
    return found;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
