package runnel.browser;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teavm.backend.wasm.WasmGCTarget;
import runnel.spi.Look;
import runnel.spi.PageHead;

/**
 * Writes an app as a static site: the page, the client, the compiled app, and a service worker that
 * keeps all of it for use without a network. Works from any static host, under any path.
 */
public final class SiteBuild {
  /**
   * The policy of the page. What the app fetches may come from anywhere that allows it; code comes
   * from the site only, and there is no eval but for WebAssembly.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; "
          + "connect-src *; img-src 'self' data: blob: https:; media-src blob: https:; frame-src blob:; font-src 'self'; base-uri 'none'; form-action 'none'";

  static final String CLIENT = "runnel/web/";
  static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-runtime.min.js";
  private static final Pattern FILE = Pattern.compile("\"path\"\\s*:\\s*\"([^\"]+)\"");

  private SiteBuild() {}

  /** A way to compile an app: {@link WasmBuild#compile} or {@link WarmBuild#compile}. */
  @FunctionalInterface
  public interface Compiler {
    /** Compiles. */
    WasmBuild.Result compile(WasmBuild.Options options) throws IOException;
  }

  /**
   * Compiles an app and writes its site. The directory is written whole or not at all.
   *
   * @param app directories and jars with the app's classes, resources and libraries
   * @param mainClass binary name of the class with the {@code main} method
   * @param site the directory; replaced if it holds a site already
   * @param look how the app is shown
   * @param compiler compiles the app
   * @return what the compile said; if there are problems nothing was written
   * @throws IOException if a file cannot be read or written, or {@code site} holds something else
   */
  public static WasmBuild.Result write(
      List<Path> app, String mainClass, Path site, Look look, Compiler compiler)
      throws IOException {
    Path place = site.toAbsolutePath().normalize();
    refuseToReplaceWhatIsNoSite(place);
    Path parent = place.getParent();
    if (parent == null) {
      throw new IOException("A site cannot be the root of a disk");
    }
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".runnel-site");
    try {
      WasmBuild.Result result =
          compiler.compile(
              new WasmBuild.Options(
                  app, mainClass, Files.createDirectory(work.resolve("app")), false));
      if (!result.problems().isEmpty()) {
        return result;
      }
      for (Map.Entry<String, byte[]> module : Modules.of(app).entrySet()) {
        write(work.resolve("app/modules/" + module.getKey() + ".js"), module.getValue());
      }
      if (SqlFiles.areNeededBy(result.wasm())) {
        SqlFiles.write(work.resolve("app"));
      }
      fill(work, look);
      Files.deleteIfExists(work.resolve("app/app.wasm-runtime.js"));
      replace(place, work, parent);
      return new WasmBuild.Result(place.resolve("app/app.wasm"), result.bytes(), List.of());
    } finally {
      WasmBuild.deleteTree(work);
    }
  }

  /**
   * Writes a site that lacks nothing but the app itself, {@code app/app.wasm}: what can be shown
   * before the app has compiled for the first time.
   *
   * @param site an empty directory
   */
  public static void writeWithoutApp(Path site) throws IOException {
    fill(site, Look.NONE);
  }

  /** For less than a moment there is no directory: somebody may be looking at the old one. */
  private static void replace(Path place, Path work, Path parent) throws IOException {
    Path aside = Files.createTempDirectory(parent, ".runnel-old");
    try {
      if (Files.exists(place)) {
        Files.move(place, aside.resolve("site"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      WasmBuild.deleteTree(aside);
    }
  }

  private static void refuseToReplaceWhatIsNoSite(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (var entries = Files.newDirectoryStream(place)) {
      if (entries.iterator().hasNext() && !Files.exists(place.resolve("app/app.wasm"))) {
        throw new IOException(place + " holds something that is no site of Runnel's");
      }
    }
  }

  private static void fill(Path work, Look look) throws IOException {
    String assets = text(CLIENT + "assets.json");
    for (String path : FILE.matcher(assets).results().map(m -> m.group(1)).toList()) {
      write(work.resolve(path), resource(CLIENT + path));
    }
    write(work.resolve("app/worker.js"), resource("runnel/browser/worker.js"));
    write(work.resolve("app/runtime.js"), resource(RUNTIME));
    Path index = work.resolve("index.html");
    write(index, page(Files.readString(index), look).getBytes(StandardCharsets.UTF_8));
    Path script = work.resolve("runnel-app.js");
    String embedded = Files.readString(script).replace("/*look*/ {}", PageHead.json(look));
    write(script, embedded.getBytes(StandardCharsets.UTF_8));
    write(work.resolve("sw.js"), serviceWorker(work).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String index, Look look) {
    return PageHead.in(index, look)
        .replace(
            "<head>",
            "<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\""
                + POLICY
                + "\">\n    <meta name=\"runnel-worker\" content=\"app/worker.js\">");
  }

  /** What draws with large libraries is fetched when it is needed: the client's build lists it. */
  private static Set<String> onDemand() throws IOException {
    String assets = text(CLIENT + "assets.json");
    return Pattern.compile("\"(assets/[^\"]+)\"")
        .matcher(assets.substring(assets.indexOf("\"onDemand\"")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String serviceWorker(Path work) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var walk = Files.walk(work)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(work.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    files.forEach(
        (name, bytes) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    String version = HexFormat.of().formatHex(digest.digest(), 0, 8);
    Set<String> onDemand = onDemand();
    String list =
        files.keySet().stream()
            .filter(name -> !onDemand.contains(name))
            .map(name -> "\"" + (name.equals("index.html") ? "./" : name) + "\"")
            .collect(Collectors.joining(", ", "[", "]"));
    return text("runnel/browser/sw.js").replace("{{version}}", version).replace("{{files}}", list);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  static String text(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    ClassLoader loader =
        name.startsWith("org/teavm/")
            ? WasmGCTarget.class.getClassLoader()
            : SiteBuild.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}
