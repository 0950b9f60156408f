package runnel.servlet;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads the libraries that an app asks for. Their frames are not the user's, so they are left out
 * where errors are shown.
 */
public final class LibraryLoader extends URLClassLoader {
  static final String NAME = "libraries";

  static {
    registerAsParallelCapable();
  }

  /** Loads from {@code jars} what {@code parent} does not have. */
  public LibraryLoader(URL[] jars, ClassLoader parent) {
    super(NAME, jars, parent);
  }
}
