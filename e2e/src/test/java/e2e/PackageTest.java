package e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.server.TestClient;

/** {@code runnel package}: what it writes runs by itself. */
class PackageTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  // Java without its compiler.
  private static final String NO_JAVAC = "java.se,jdk.management,jdk.unsupported,jdk.zipfs";

  @TempDir private Path folder;
  private Path app = Path.of("");

  @BeforeEach
  void write() throws IOException {
    app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            //DEPS org.assertj:assertj-core:3.27.7
            import static org.assertj.core.util.Strings.concat;
            void main() { runnel.Runnel.run(this::app); }
            void app(runnel.Ui ui) throws Exception {
              try (var in = getClass().getResourceAsStream("cities.csv")) {
                new String(in.readAllBytes()).lines().forEach(city -> ui.text(concat("City ", city)));
              }
              ui.text("Length " + ui.secrets("shop.key").length());
              throw new IllegalStateException("sold out");
            }
            """);
    Files.writeString(folder.resolve("cities.csv"), "Oslo\nRome\n");
    Files.writeString(folder.resolve("runnel.toml"), "version = \"7\"\n[log]\nformat = \"json\"\n");
    Files.writeString(folder.resolve("secrets.toml"), "[shop]\nkey = \"hush-hush\"\n");
  }

  private static Site.Outcome pack(String... arguments) throws Exception {
    return packWith(List.of(JAVA), arguments);
  }

  private static Site.Outcome packWith(List<String> java, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of(
            "-cp",
            AppProcess.ROOT.resolve("cli/target/runnel.jar").toString(),
            "runnel.cli.Main",
            "package"));
    command.addAll(List.of(arguments));
    return Site.run(command);
  }

  private static int ready(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url + "/readyz")).build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private static String await(BufferedReader log, String event) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      assertThat(line).as("all of the log is JSON").startsWith("{").endsWith("}");
      if (line.contains("\"event\":\"" + event + "\"")) {
        return line;
      }
    }
    throw new AssertionError("The process has ended without " + event);
  }

  @Test
  void a_jar_has_the_app_its_files_and_libraries_and_logs_its_failures() throws Exception {
    Path jar = folder.resolve("out/shop.jar");
    Site.Outcome packed = pack(app.toString(), "-o", jar.toString());
    assertThat(packed.status()).as(packed.said()).isZero();
    assertThat(packed.said()).contains("secrets.toml is left out");
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(entry -> entry.getName()))
          .contains("runnel-app/files/cities.csv", "runnel-app/files/runnel.toml")
          .noneMatch(name -> name.contains("secrets") && name.contains("runnel-app"));
    }
    // Who operates it puts the secrets beside the jar.
    Files.move(folder.resolve("secrets.toml"), jar.resolveSibling("secrets.toml"));
    Files.delete(folder.resolve("cities.csv"));
    Files.delete(app);

    Process process =
        new ProcessBuilder(
                JAVA,
                "--limit-modules",
                NO_JAVAC,
                "-jar",
                jar.toString(),
                "--port",
                "0",
                "--sessions",
                "none")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader log = process.inputReader()) {
      String url = await(log, "server.started").replaceAll(".*\"url\":\"([^\"]*)\".*", "$1");
      assertThat(ready(url)).isEqualTo(200);
      try (TestClient client = TestClient.open(url)) {
        client.send("{\"t\":\"hello\",\"v\":1}");
        String page = client.await("patch").toString();
        assertThat(page).contains("City Oslo", "City Rome", "Length 9", "sold out");
        assertThat(await(log, "run.failed"))
            .contains("\"at\":\"App.java:9\"", "\"run\":1", "sold out");
        // By its handle, which leaves the streams open.
        process.toHandle().destroy();
        assertThat(client.awaitClose()).startsWith("1001 ");
      }
      await(log, "server.leaving");
      await(log, "session.closed");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(
            pack(AppProcess.ROOT.resolve("examples/weather/App.java").toString(), "-o", jar + "")
                .status())
        .as("what was written by the command is written over")
        .isZero();
  }

  @Test
  void an_image_runs_where_no_java_is() throws Exception {
    Path image = folder.resolve("image");
    Path weather = AppProcess.ROOT.resolve("examples/weather/App.java");
    Site.Outcome packed = pack(weather.toString(), "--image", image.toString());
    assertThat(packed.status()).as(packed.said()).isZero();
    assertThat(image.resolve("bin/javac")).doesNotExist();
    List<String> bare =
        List.of(
            "env",
            "-i",
            "PATH=/usr/bin:/bin",
            "HOME=" + folder,
            image.resolve("start").toString(),
            "--port",
            "0");
    try (AppProcess shown = AppProcess.start(bare)) {
      String url = shown.url().replaceFirst("/$", "");
      assertThat(ready(url)).isEqualTo(200);
      try (TestClient client = TestClient.open(url)) {
        client.send("{\"t\":\"hello\",\"v\":1}");
        client.await("end");
      }
    }
  }

  @Test
  void versions_of_a_jar_are_unpacked_while_they_run_and_old_ones_go() throws Exception {
    Path jar = folder.resolve("shop.jar");
    Path unpacked = folder.resolve("cache/runnel/packaged");
    Files.writeString(app, "void main() { runnel.Runnel.run(ui -> {}); }");
    Files.delete(folder.resolve("runnel.toml"));
    pack(app.toString(), "-o", jar.toString());
    Path first;
    try (AppProcess running = shown(jar)) {
      assertThat(ready(running.url().replaceFirst("/$", ""))).isEqualTo(200);
      first = versions(unpacked).getFirst();
      for (int version = 2; version < 4; version++) {
        Files.writeString(folder.resolve("cities.csv"), "Oslo " + version);
        pack(app.toString(), "-o", jar.toString());
        shown(jar).close();
      }
      assertThat(versions(unpacked)).hasSize(3).contains(first);
    }
    shown(jar).close();
    assertThat(versions(unpacked)).hasSize(2).doesNotContain(first);
  }

  private AppProcess shown(Path jar) throws IOException {
    return AppProcess.start(
        List.of(
            "env",
            "XDG_CACHE_HOME=" + folder.resolve("cache"),
            JAVA,
            "-jar",
            jar.toString(),
            "--port",
            "0",
            "--sessions",
            "none"));
  }

  private static List<Path> versions(Path unpacked) throws IOException {
    try (Stream<Path> all = Files.list(unpacked)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void without_jlink_there_is_no_image_and_nothing_is_left_behind() throws Exception {
    Path image = folder.resolve("image");
    Site.Outcome packed =
        packWith(
            List.of(JAVA, "--limit-modules", NO_JAVAC + ",jdk.compiler"),
            app.toString(),
            "--image",
            image.toString());
    assertThat(packed.status()).isEqualTo(1);
    assertThat(packed.said()).contains("RN232 This Java has no jlink");
    assertThat(image).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".runnel"));
    }
  }

  @Test
  void nothing_is_written_if_something_is_wrong() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.jar"), "mine");
    Site.Outcome taken = pack(app.toString(), "-o", mine.toString());
    assertThat(taken.status()).isEqualTo(1);
    assertThat(taken.said()).startsWith("RN231 ");
    assertThat(mine).hasContent("mine");
    Site.Outcome home = pack(app.toString(), "--image", folder.toString());
    assertThat(home.said()).startsWith("RN231 ");

    Files.writeString(app, "void main() { oops }\n");
    Path jar = folder.resolve("broken.jar");
    Site.Outcome broken = pack(app.toString(), "-o", jar.toString());
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.said()).startsWith("App.java:1: error: ");
    assertThat(jar).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".runnel"));
    }
  }
}
