package runnel.cli;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import runnel.servlet.OpenTelemetryObserver;
import runnel.spi.Observer;

/**
 * Makes spans of the runs of an app that has OpenTelemetry among its libraries, if OpenTelemetry's
 * own switch says so: the environment's {@code OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED=true}, or the
 * property of that name. Safe for use by many threads.
 */
final class Tracing implements Observer {
  /** OpenTelemetry's switch. */
  static final String SWITCH = "otel.java.global-autoconfigure.enabled";

  private static final String API = "io.opentelemetry.api.GlobalOpenTelemetry";

  private @Nullable ClassLoader connected;
  private volatile Observer spans = Observer.NONE;

  /**
   * The app is loaded, and may have set up OpenTelemetry itself: from now on its runs are told.
   *
   * @param libraries loads what the app asks for by {@code //DEPS}
   */
  synchronized void connect(ClassLoader libraries) {
    if (isOn() && libraries != connected) {
      connected = libraries;
      spans = found(libraries);
    }
  }

  private static boolean isOn() {
    String said = System.getProperty(SWITCH);
    return Boolean.parseBoolean(
        said != null ? said : System.getenv("OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED"));
  }

  private static Observer found(ClassLoader libraries) {
    try {
      Class.forName(API, false, libraries);
    } catch (ClassNotFoundException e) {
      warn("The app does not have it: //DEPS io.opentelemetry:opentelemetry-api:1.57.0", null);
      return Observer.NONE;
    }
    try {
      return new Beside(libraries)
          .loadClass(OpenTelemetryObserver.class.getName())
          .asSubclass(Observer.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      warn(e.toString(), e);
      return Observer.NONE;
    }
  }

  private static void warn(String why, @Nullable Throwable cause) {
    System.getLogger("runnel")
        .log(System.Logger.Level.WARNING, "There are no spans by OpenTelemetry. " + why, cause);
  }

  @Override
  public Watch runBegins(RunStart run) {
    return spans.runBegins(run);
  }

  @Override
  public Watch loadWanted(String name) {
    return spans.loadWanted(name);
  }

  /** Runnel's classes cannot see the app's libraries: the one that has to is loaded beside them. */
  private static final class Beside extends ClassLoader {
    private static final String OURS = OpenTelemetryObserver.class.getName();

    Beside(ClassLoader libraries) {
      super("tracing", libraries);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(OURS) && !name.startsWith(OURS + "$")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null ? known : findClass(name);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
