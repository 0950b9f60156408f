package runnel.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL of the test's own, from the files of a Maven artifact: on a free port of this
 * machine, in a folder that is gone afterwards. It runs as any user; since it refuses to be root,
 * root starts it as the user nobody, by setpriv of util-linux.
 */
final class Postgres implements AutoCloseable {
  private static final String NOBODY = "65534";

  private final Path folder;
  private final Process server;
  private final int port;

  private Postgres(Path folder, Process server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  static Postgres start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("runnel-postgres");
    boolean isRoot = isRoot(folder);
    unpack(folder.resolve("postgres"));
    if (isRoot) {
      run(List.of("chown", "-R", NOBODY, folder.toString()));
    }
    Path bin = folder.resolve("postgres/bin");
    String data = folder.resolve("data").toString();
    run(
        as(
            isRoot,
            bin.resolve("initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            as(
                isRoot,
                bin.resolve("postgres").toString(),
                "-D",
                data,
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off"));
    Process server = builder.redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.contains("ready to accept connections")) {
      said.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("PostgreSQL did not start:\n" + said);
    }
    Thread.startVirtualThread(() -> lines.lines().forEach(each -> {}));
    return new Postgres(folder, server, port);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() throws IOException, InterruptedException {
    // SIGTERM would wait for clients to leave.
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      run(List.of("kill", "-INT", String.valueOf(server.pid())));
    } else {
      server.destroy();
    }
    server.waitFor();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException unused)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isRoot(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
  }

  private static List<String> as(boolean isRoot, String... command) {
    List<String> words = new ArrayList<>();
    if (isRoot) {
      words.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
    }
    words.addAll(List.of(command));
    return words;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + "\n" + said);
    }
  }

  /** Like {@code postgres-linux-x86_64.txz}, in the jar of this machine's artifact. */
  private static String archive() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
    boolean arm = System.getProperty("os.arch", "").equals("aarch64");
    return "/postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static void unpack(Path to) throws IOException {
    try (InputStream packed = Postgres.class.getResourceAsStream(archive())) {
      if (packed == null) {
        throw new IOException("There is no " + archive() + " on the class path");
      }
      try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          put(tar, entry, to.resolve(entry.getName()).normalize());
        }
      }
    }
  }

  private static void put(InputStream tar, TarArchiveEntry entry, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & 0100) != 0
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> may = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      may.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, may);
    }
  }
}
