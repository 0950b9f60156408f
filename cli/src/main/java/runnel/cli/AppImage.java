package runnel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import runnel.RunnelException;

/** Writes a directory that holds a packaged app and the Java to run it, made by jlink. */
final class AppImage {
  /** All of Java SE, since apps may use any of it, and what Runnel and libraries use besides. */
  private static final String MODULES =
      "java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,"
          + "jdk.unsupported,jdk.zipfs";

  private static final String START =
      """
      #!/bin/sh
      # Starts the app; options are those of `runnel run`: ./start --host 0.0.0.0 --port 8080
      here=$(dirname "$(readlink -f "$0")")
      exec "$here/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders ${JAVA_OPTS:-} -jar "$here/app.jar" "$@"
      """;

  private AppImage() {}

  /**
   * Writes it.
   *
   * @param image where nothing is yet
   * @throws RunnelException RN232 if this Java has no jlink, or that fails
   */
  static void write(Path jar, Path image) throws IOException {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(
                () -> failed("This Java has no jlink: " + System.getProperty("java.home")));
    StringWriter said = new StringWriter();
    int status =
        jlink.run(
            new PrintWriter(said),
            new PrintWriter(said),
            "--add-modules",
            MODULES,
            "--no-header-files",
            "--no-man-pages",
            "--strip-java-debug-attributes",
            "--compress",
            "zip-6",
            "--generate-cds-archive",
            "--output",
            image.toString());
    if (status != 0) {
      throw failed("jlink has failed: " + said.toString().strip());
    }
    Files.copy(jar, image.resolve("app.jar"));
    Path start = Files.writeString(image.resolve("start"), START);
    if (!start.toFile().setExecutable(true, false)) {
      throw new IOException(start + " cannot be made executable");
    }
  }

  private static RunnelException failed(String what) {
    return new RunnelException("RN232", what, "Use a JDK 25, not a JRE: set JAVA_HOME");
  }
}
