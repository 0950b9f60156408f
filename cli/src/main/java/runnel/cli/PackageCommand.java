package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runnel package FILE}: writes an app as one jar, or with a Java of its own. */
@Command(
    name = "package",
    description = "Write the app in FILE as a jar that runs by itself, or with a Java of its own.",
    mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {
  @Mixin private final AppFile app = new AppFile();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "JAR",
      description = "Where the jar goes: java -jar JAR. Default: App.jar, if there is no --image.")
  private @Nullable Path output;

  @Option(
      names = "--image",
      paramLabel = "DIR",
      description = "Write a directory that needs no Java on the machine: DIR/start.")
  private @Nullable Path image;

  @Override
  public Integer call() throws Exception {
    Path jar = output != null || image != null ? output : Path.of(app.name() + ".jar");
    if (jar != null) {
      Packages.refuseWhatIsNoJar(jar);
    }
    if (image != null) {
      Packages.refuseWhatIsNoImage(image);
    }
    AppBuild build = new AppBuilder(app.path(), new LazyJavac(), CacheFolder.find()).build();
    AppFiles.sayWhatIsLeftOut(build);
    write(build, jar);
    return 0;
  }

  /** Nothing is put into its place before all of it is made. */
  private void write(AppBuild build, @Nullable Path jar) throws IOException {
    Path jarWork = work(jar != null ? jar : Objects.requireNonNull(image));
    Path imageWork = work(image != null ? image : Objects.requireNonNull(jar));
    try {
      Path madeJar = jarWork.resolve("app.jar");
      Path madeImage = imageWork.resolve("image");
      PackagedJar.write(build, madeJar);
      if (image != null) {
        AppImage.write(madeJar, madeImage);
      }
      if (jar != null) {
        Files.move(
            madeJar, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        say(jar, "java -jar " + jar);
      }
      if (image != null) {
        AppFiles.replace(image.toAbsolutePath().normalize(), madeImage);
        say(image, image.resolve("start").toString());
      }
    } finally {
      AppFiles.deleteTree(jarWork);
      AppFiles.deleteTree(imageWork);
    }
  }

  /** A folder on the same disk, so that what is made can be moved at once. */
  private static Path work(Path beside) throws IOException {
    Path parent = Files.createDirectories(beside.toAbsolutePath().normalize().resolveSibling(""));
    return Files.createTempDirectory(parent, ".runnel-package");
  }

  private static void say(Path made, String command) throws IOException {
    System.out.printf("%s: %,d KB; %s%n", made, AppFiles.size(made) / 1000, command);
  }
}
