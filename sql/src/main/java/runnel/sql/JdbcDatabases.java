package runnel.sql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.servlet.Surroundings;
import runnel.spi.Databases;

/** The databases of one app, each with a pool of connections that is made when it is asked for. */
final class JdbcDatabases implements Databases, AutoCloseable {
  private final Surroundings around;
  private final Map<String, Named> open = new HashMap<>();
  private boolean closed;

  JdbcDatabases(Surroundings around) {
    this.around = around;
  }

  /** A pool, and what the settings said when it was made. */
  private record Named(Surroundings.@Nullable Database source, JdbcDatabase database) {}

  @Override
  public synchronized Database open(String name) {
    if (closed) {
      throw new RunnelException("RN161", "The app is over, and its databases are closed", "");
    }
    Surroundings.Database source = name.isEmpty() ? null : source(name);
    Named known = open.get(name);
    if (known != null && java.util.Objects.equals(known.source(), source)) {
      return known.database();
    }
    JdbcDatabase made =
        source == null
            ? JdbcDatabase.over(new AppDuckDb(around.folder()), "")
            : JdbcDatabase.over(DriverSource.of(name, source), name);
    open.put(name, new Named(source, made));
    if (known != null) {
      known.database().close();
    }
    return made;
  }

  private Surroundings.Database source(String name) {
    Surroundings.Database source = around.database(name);
    if (source == null) {
      throw new RunnelException(
          "RN165",
          "There is no database \""
              + name
              + "\"; "
              + (around.names().isEmpty()
                  ? "runnel.toml beside the app names none"
                  : "runnel.toml names " + String.join(", ", around.names())),
          "[sql."
              + name
              + "]\nurl = \"jdbc:postgresql://localhost/"
              + name
              + "\"   # in runnel.toml; or RUNNEL_SQL_"
              + runnel.spi.Host.variable(name)
              + "_URL=...");
    }
    return source;
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(named -> named.database().close());
    open.clear();
  }
}
