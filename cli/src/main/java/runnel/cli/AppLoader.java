package runnel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads one version of an app: its classes from memory, its resources from beside its source. Each
 * version has a loader of its own, which goes when the version is no longer in use.
 */
final class AppLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final Path root;
  private final Set<Path> wanted = ConcurrentHashMap.newKeySet();
  private volatile Consumer<Path> onWanted = file -> {};

  AppLoader(Map<String, byte[]> classes, Path root, ClassLoader parent) {
    super("app", parent);
    this.classes = classes;
    this.root = root;
  }

  /** The resources beside the source that the app has asked for, also those not found. */
  Set<Path> wanted() {
    return Collections.unmodifiableSet(wanted);
  }

  /** Calls {@code listener} for each resource that the app has asked for or will ask for. */
  void onWanted(Consumer<Path> listener) {
    onWanted = listener;
    wanted.forEach(listener);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    Path file = beside(name);
    try {
      return file != null ? Files.newInputStream(file) : super.getResourceAsStream(name);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  protected @Nullable URL findResource(String name) {
    Path file = beside(name);
    try {
      return file == null ? null : file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL own = findResource(name);
    return Collections.enumeration(own == null ? Set.of() : Set.of(own));
  }

  private @Nullable Path beside(String name) {
    Path file;
    try {
      file = root.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
    if (name.isEmpty() || !file.startsWith(root)) {
      return null;
    }
    if (wanted.add(file)) {
      onWanted.accept(file);
    }
    return Files.isRegularFile(file) ? file : null;
  }
}
