package e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A real nginx in front of an app. */
final class Nginx implements AutoCloseable {
  private static final String PASSWORD = "secret";

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one with a certificate of its own.
   *
   * @param folder for its files
   * @param servers what stands in {@code http}; a server listens on 443, with the certificate that
   *     docs/deploying.md names
   */
  static Nginx start(Path folder, String servers) throws Exception {
    certify(folder);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        daemon off;
        master_process off;
        error_log stderr notice;
        pid nginx.pid;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
        %s
        }
        """
            .formatted(
                servers
                    .replace("listen 443 ", "listen 127.0.0.1:" + port + " ")
                    .replace("/etc/ssl/apps", folder.resolve("apps").toString())));
    Process process =
        new ProcessBuilder(
                executable().toString(),
                "-p",
                folder + "/",
                "-c",
                settings.toString(),
                "-e",
                "stderr")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      // Said when it already listens.
      if (line.contains("event method")) {
        Thread.startVirtualThread(
            () -> {
              try {
                out.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // It was ended.
              }
            });
        return new Nginx(process, port);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("nginx did not start: " + said);
  }

  private static File executable() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> new File(folder, "nginx"))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no nginx on the PATH. On Debian: apt-get install nginx"));
  }

  private static void certify(Path folder) throws Exception {
    Path store = folder.resolve("apps.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "apps",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    Files.writeString(
        folder.resolve("apps.pem"), pem("CERTIFICATE", keys.getCertificate("apps").getEncoded()));
    Files.writeString(
        folder.resolve("apps.key"),
        pem("PRIVATE KEY", keys.getKey("apps", PASSWORD.toCharArray()).getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
  }

  /** The address of what it serves at {@code path}. */
  String url(String path) {
    return "https://127.0.0.1:" + port + path;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
