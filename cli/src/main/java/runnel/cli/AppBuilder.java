package runnel.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/** Makes class files of a source file: resolves its libraries, and compiles only what is new. */
final class AppBuilder {
  private final Path file;
  private final Compiler compiler;
  private final CompileCache cache;
  private final Libraries libraries;

  /** For the app in {@code file}; keeps its results in {@code cacheFolder}, unless that is null. */
  AppBuilder(Path file, Compiler compiler, @Nullable Path cacheFolder) {
    this.file = file;
    this.compiler = compiler;
    this.cache = new CompileCache(cacheFolder == null ? null : cacheFolder.resolve("classes"));
    this.libraries = new Libraries(cacheFolder == null ? null : cacheFolder.resolve("libraries"));
  }

  /** Like {@code App.java}. */
  String fileName() {
    return file.getFileName().toString();
  }

  /**
   * Builds what the source says now.
   *
   * @throws CompileFailure if javac refuses it, or its settings cannot be
   * @throws RunnelException RN100 if the file is not there, RN101 if a library is not found
   */
  AppBuild build() throws CompileFailure {
    SourceSet sources = SourceSet.read(file);
    AppSettings settings = AppSettings.read(sources.main().resolveSibling(""));
    List<Path> jars = libraries.resolve(Dependency.in(sources));
    String key = key(sources, jars);
    CompiledApp compiled = cache.load(key);
    if (compiled == null) {
      compiled = compiler.compile(sources, jars);
      // A file saved meanwhile may have been compiled in its new version.
      if (key(SourceSet.read(file), jars).equals(key)) {
        cache.store(key, compiled);
      }
    }
    String all =
        settings.text().isEmpty() ? key : new Fingerprint().add(key).add(settings.text()).hex();
    return new AppBuild(sources, jars, compiled, settings, all);
  }

  private static String key(SourceSet sources, List<Path> jars) {
    Fingerprint key = new Fingerprint().add(RunnelBuild.fingerprint()).add(sources.fingerprint());
    jars.forEach(jar -> key.add(jar.toString()));
    return key.hex();
  }
}
