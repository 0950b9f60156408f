package runnel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/**
 * Writes an app, what is beside it, its libraries and Runnel into one jar. Its compiler and Maven
 * are left out: there is nothing to compile any more.
 */
final class PackagedJar {
  private static final List<String> LEFT_OUT =
      List.of(
          "META-INF/MANIFEST.MF",
          "META-INF/sisu/",
          "META-INF/plexus/",
          "eu/maveniverse/",
          "mozilla/",
          "org/apache/http/",
          "org/apache/maven/",
          "org/codehaus/plexus/",
          "org/eclipse/aether/",
          "org/eclipse/sisu/",
          "runnel/cli/hello/",
          "runnel/cli/new/",
          "runnel/web/single.html");

  private final JarOutputStream out;

  private PackagedJar(JarOutputStream out) {
    this.out = out;
  }

  /**
   * Writes the jar.
   *
   * @throws RunnelException RN233 if this Runnel is not in one jar itself
   */
  static void write(AppBuild build, Path jar) throws IOException {
    Path runnel = ownJar();
    List<Path> sql = usesSql(build) ? sqlJars(runnel) : List.of();
    Manifest manifest = new Manifest();
    Attributes said = manifest.getMainAttributes();
    said.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    said.put(Attributes.Name.MAIN_CLASS, PackagedMain.class.getName());
    said.put(Attributes.Name.MULTI_RELEASE, "true");
    said.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    said.put(new Attributes.Name(Packages.APP), build.sources().main().getFileName().toString());
    said.put(new Attributes.Name(Packages.KEY), key(build, sql));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      PackagedJar packaged = new PackagedJar(out);
      packaged.copy(runnel);
      packaged.app(build, sql);
    }
  }

  private static Path ownJar() {
    CodeSource source = PackagedJar.class.getProtectionDomain().getCodeSource();
    @Nullable Path found = null;
    try {
      found = source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      // Told below.
    }
    if (found == null || !Files.isRegularFile(found)) {
      throw new RunnelException(
          "RN233",
          "This Runnel is not in one jar, so that it cannot be put into another: " + found,
          "java -cp runnel.jar runnel.cli.Main package App.java -o app.jar");
    }
    return found;
  }

  /** DuckDB alone is 80 MB. */
  private static boolean usesSql(AppBuild build) {
    return build.compiled().classes().values().stream()
        .anyMatch(type -> new String(type, StandardCharsets.ISO_8859_1).contains("runnel/Sql"));
  }

  private static List<Path> sqlJars(Path runnel) throws IOException {
    Path folder = runnel.resolveSibling("sql");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String key(AppBuild build, List<Path> sql) throws IOException {
    Fingerprint key = new Fingerprint().add(build.key());
    for (Path file : AppFiles.besides(build)) {
      key.add(file.getFileName().toString()).add(Files.readAllBytes(file));
    }
    sql.forEach(jar -> key.add(jar.toString()));
    return key.hex();
  }

  private void copy(Path runnel) throws IOException {
    try (JarFile from = new JarFile(runnel.toFile())) {
      for (Enumeration<JarEntry> all = from.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        String name = entry.getName();
        if (!entry.isDirectory() && LEFT_OUT.stream().noneMatch(name::startsWith)) {
          add(name, from.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private void app(AppBuild build, List<Path> sql) throws IOException {
    add(
        Packages.INSIDE + "candidates",
        String.join("\n", build.compiled().candidates()).getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> type : build.compiled().classes().entrySet()) {
      add(Packages.INSIDE + "classes/" + type.getKey(), type.getValue());
    }
    for (Path file : AppFiles.besides(build)) {
      add(Packages.INSIDE + "files/" + file.getFileName(), Files.readAllBytes(file));
    }
    String settings = build.settings().text();
    if (!settings.isEmpty()) {
      add(Packages.INSIDE + "files/" + AppSettings.FILE, settings.getBytes(StandardCharsets.UTF_8));
    }
    int number = 100; // In the order of the class path, which that of their names is to be.
    for (Path library : build.libraries()) {
      String name = ++number + "-" + library.getFileName();
      add(Packages.INSIDE + "libraries/" + name, Files.readAllBytes(library));
    }
    for (Path jar : sql) {
      add(Packages.INSIDE + "sql/" + jar.getFileName(), Files.readAllBytes(jar));
    }
  }

  private void add(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // The same app is the same jar.
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
