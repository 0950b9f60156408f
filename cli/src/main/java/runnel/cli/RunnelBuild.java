package runnel.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import runnel.Runnel;

/** The Runnel that is running: its version and where it lies. */
final class RunnelBuild {
  private RunnelBuild() {}

  /** Like {@code 0.1.0}. */
  static String version() {
    try (InputStream in = RunnelBuild.class.getResourceAsStream("version.txt")) {
      return in == null ? "?" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of this process. */
  static List<Path> classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path", ""))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /**
   * Changes with each build of Runnel and with the JDK: what was compiled for another is not used.
   */
  static String fingerprint() {
    return version() + " " + System.getProperty("java.vm.version") + " " + jar();
  }

  /** The folder of Runnel's libraries that are only for apps which ask for them; null if none. */
  static @Nullable Path libraries() {
    try {
      Path place = placeOf(RunnelBuild.class); // Runnel itself is also among the jars of builds
      Path folder = place == null ? null : place.resolveSibling("libraries");
      return folder != null && Files.isDirectory(folder) ? folder : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable Path placeOf(Class<?> type) throws URISyntaxException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? null : Path.of(source.getLocation().toURI());
  }

  private static String jar() {
    try {
      Path jar = placeOf(Runnel.class);
      return jar == null ? "" : Files.getLastModifiedTime(jar).toMillis() + " " + Files.size(jar);
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
