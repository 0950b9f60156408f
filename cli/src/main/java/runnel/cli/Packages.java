package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import runnel.RunnelException;

/** What {@code runnel package} has written: only that is written over. */
final class Packages {
  /** In the manifest: the name of the app's source. */
  static final String APP = "Runnel-App";

  /** In the manifest: changes with all that the package holds. */
  static final String KEY = "Runnel-Key";

  /** Within the jar: what is the app's own. */
  static final String INSIDE = "runnel-app/";

  private Packages() {}

  /**
   * Looks whether a jar may be written there.
   *
   * @throws RunnelException RN231 if something else is there
   */
  static void refuseWhatIsNoJar(Path jar) {
    if (Files.exists(jar) && !isJar(jar)) {
      throw taken(jar, "-o other.jar");
    }
  }

  /**
   * Looks whether an image may be written there.
   *
   * @throws RunnelException RN231 if something else is there
   */
  static void refuseWhatIsNoImage(Path image) throws IOException {
    if (!Files.exists(image) || isJar(image.resolve("app.jar"))) {
      return;
    }
    if (!Files.isDirectory(image) || !isEmpty(image)) {
      throw taken(image, "--image other");
    }
  }

  private static RunnelException taken(Path place, String fix) {
    return new RunnelException(
        "RN231", place + " is there already, and was not written by runnel package", fix);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static boolean isJar(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null && manifest.getMainAttributes().getValue(APP) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
