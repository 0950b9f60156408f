package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import runnel.Runnel;

/** Programs that tests compile. */
final class Programs {
  private Programs() {}

  /** Compiles sources into a directory, which is the result. */
  static Path compile(Path into, List<Path> sources, List<Path> libraries) throws Exception {
    Files.createDirectories(into);
    Path core = Path.of(Runnel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String classPath =
        Stream.concat(Stream.of(core), libraries.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    var javac = ToolProvider.getSystemJavaCompiler();
    var words = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean ok =
          javac
              .getTask(
                  words,
                  files,
                  null,
                  List.of(
                      "-nowarn",
                      "-XDsuppressNotes",
                      "-proc:none",
                      "-cp",
                      classPath,
                      "-d",
                      into.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(ok).as(words.toString()).isTrue();
    }
    return into;
  }

  /** Makes a jar of the files in a directory. */
  static Path jar(Path folder, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        var zip = new ZipOutputStream(out);
        var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return jar;
  }

  /** What a compile takes. */
  static List<Path> places(Path classes, Path... libraries) {
    List<Path> places = new ArrayList<>(List.of(classes));
    places.addAll(Arrays.asList(libraries));
    return places;
  }
}
