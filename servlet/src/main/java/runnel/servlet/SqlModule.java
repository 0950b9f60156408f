package runnel.servlet;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import runnel.RunnelException;

/**
 * Finds module runnel-sql: on the class path, else in the folder {@code sql} beside the jar of
 * Runnel. It is loaded when an app first asks, since DuckDB alone is 80 MB.
 */
public final class SqlModule {
  /** Property of the system: another folder than the one beside the jar. */
  public static final String FOLDER = "runnel.sql";

  private SqlModule() {}

  private static final class Found {
    static final SqlProvider PROVIDER = find();
  }

  /**
   * The provider, the same for all apps: native libraries are loaded once.
   *
   * @throws RunnelException RN166 if it is nowhere
   */
  static SqlProvider provider() {
    try {
      return Found.PROVIDER;
    } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
      RunnelException missing =
          new RunnelException(
              "RN166",
              "Runnel's module for databases, runnel-sql, is not on the class path",
              "//DEPS dev.runnel:runnel-sql:0.1.0");
      missing.initCause(e);
      throw missing;
    }
  }

  private static SqlProvider find() {
    ClassLoader ours = Objects.requireNonNull(SqlModule.class.getClassLoader());
    return ServiceLoader.load(SqlProvider.class, ours)
        .findFirst()
        .or(
            () ->
                ServiceLoader.load(
                        SqlProvider.class, new URLClassLoader("runnel-sql", jars(), ours))
                    .findFirst())
        .orElseThrow();
  }

  private static URL[] jars() {
    CodeSource source = SqlModule.class.getProtectionDomain().getCodeSource();
    List<URL> jars = new ArrayList<>();
    try {
      String said = System.getProperty(FOLDER);
      Path folder =
          said == null
              ? Path.of(source.getLocation().toURI()).resolveSibling("sql")
              : Path.of(said);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
            jars.add(jar.toUri().toURL());
          }
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return jars.toArray(URL[]::new);
  }
}
