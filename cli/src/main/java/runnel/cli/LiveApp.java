package runnel.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.CompileError;
import runnel.RunnelException;
import runnel.servlet.LibraryLoader;

/**
 * An app under development: builds and loads the newest version of its source. For one thread at a
 * time.
 */
final class LiveApp {
  private final AppBuilder builder;
  private final Tracing tracing = new Tracing();
  private ClassLoader libraryLoader = LiveApp.class.getClassLoader();
  private List<Path> libraries = List.of();
  private volatile @Nullable LoadedApp current;

  LiveApp(AppBuilder builder) {
    this.builder = builder;
  }

  /** What came of {@link #update}. */
  sealed interface Outcome {
    /** A version to be shown from now on. */
    record Fresh(LoadedApp app) implements Outcome {}

    /** The same as before. */
    record Same() implements Outcome {}

    /** No new version; the old one goes on. */
    record Failed(CompileFailure failure) implements Outcome {}
  }

  /** Tells OpenTelemetry of the runs of the version in use. */
  Tracing tracing() {
    return tracing;
  }

  /** The version in use, or null before the first. */
  @Nullable LoadedApp current() {
    return current;
  }

  /**
   * Builds and loads what the source says now.
   *
   * @param always load it even if nothing has changed
   */
  Outcome update(boolean always) throws InterruptedException {
    try {
      AppBuild build = builder.build();
      LoadedApp before = current;
      if (!always && before != null && before.build().key().equals(build.key())) {
        return new Outcome.Same();
      }
      LoadedApp loaded = LoadedApp.load(build, sameLoaderOf(build.libraries()));
      current = loaded;
      tracing.connect(libraryLoader);
      return new Outcome.Fresh(loaded);
    } catch (CompileFailure failure) {
      return new Outcome.Failed(failure);
    } catch (RunnelException mistake) {
      return new Outcome.Failed(asFailure(mistake, builder.fileName()));
    }
  }

  /** How a mistake that javac does not see is shown. */
  static CompileFailure asFailure(RunnelException mistake, String file) {
    String message = mistake.code() + " " + mistake.getMessage() + "\n" + mistake.fix();
    CompileFailure failure =
        new CompileFailure(new CompileError(file, 0, 0, message.strip(), "", 0));
    failure.initCause(mistake);
    return failure;
  }

  /** The same loader as long as the libraries are the same, so that their objects stay valid. */
  private ClassLoader sameLoaderOf(List<Path> jars) {
    if (!jars.equals(libraries)) {
      libraryLoader = loaderOf(jars);
      libraries = jars;
    }
    return libraryLoader;
  }

  /** Loads Runnel and these libraries. */
  static ClassLoader loaderOf(List<Path> jars) {
    ClassLoader runnel = Objects.requireNonNull(LiveApp.class.getClassLoader());
    return jars.isEmpty() ? runnel : new LibraryLoader(urls(jars), runnel);
  }

  static URL[] urls(List<Path> jars) {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(jar.toString(), e);
      }
    }
    return urls.toArray(URL[]::new);
  }
}
