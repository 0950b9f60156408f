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
 * @param sql a folder with the jars for databases
 */
record PackagedApp(AppBuild build, Path sql) {
  /** Reads {@code jar}; keeps what it unpacks in {@code cacheFolder}, unless that is null. */
  static PackagedApp read(Path jar, @Nullable Path cacheFolder) throws IOException, CompileFailure {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes said = file.getManifest().getMainAttributes();
      String key = String.valueOf(said.getValue(Packages.KEY));
      Path folder = unpacked(file, cacheFolder, key);
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
          folder.resolve("sql"));
    }
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

  private static Path unpacked(JarFile file, @Nullable Path cacheFolder, String key)
      throws IOException {
    Path folders =
        cacheFolder == null
            ? Files.createTempDirectory("runnel-packaged")
            : Files.createDirectories(cacheFolder.resolve("packaged"));
    Path place = folders.resolve(key);
    if (Files.isDirectory(place)) {
      return place;
    }
    Path work = Files.createTempDirectory(folders, "new-");
    for (String part : List.of("files", "libraries", "sql")) {
      Files.createDirectory(work.resolve(part));
    }
    for (JarEntry entry : inside(file)) {
      Path to = work.resolve(entry.getName().substring(Packages.INSIDE.length())).normalize();
      Path parent = to.getParent();
      if (parent != null && parent.startsWith(work) && Files.isDirectory(parent)) {
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, to);
        }
      }
    }
    try {
      Files.move(work, place);
    } catch (IOException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
      AppFiles.deleteTree(work); // Another process was quicker.
    }
    return place;
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
