package runnel.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import runnel.spi.Databases;
import runnel.spi.SqlResult;

/** One database behind a pool of connections. */
final class JdbcDatabase implements Databases.Database, AutoCloseable {
  private static final int MOST_CONNECTIONS = 10;
  private static final int FETCH = 10_000;
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(30);
  private static final long IDLE_MILLIS = TimeUnit.MINUTES.toMillis(2);

  private final HikariDataSource pool;
  private final PlainSource source;
  private final Work work = new Work();

  private JdbcDatabase(HikariDataSource pool, PlainSource source) {
    this.pool = pool;
    this.source = source;
  }

  /** A pool that is empty as long as nobody asks. */
  static JdbcDatabase over(PlainSource source, String name) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("runnel-sql" + (name.isEmpty() ? "" : "-" + name));
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setThreadFactory(Work::daemon);
    return new JdbcDatabase(new HikariDataSource(config), source);
  }

  @Override
  public SqlResult query(String sql, List<@Nullable Object> args, int maxRows)
      throws InterruptedException {
    return work.call(
        sql,
        stop -> {
          try (Connection connection = pool.getConnection()) {
            return kept(
                connection, () -> inParts(connection, source.asked(sql), args, maxRows, stop));
          }
        });
  }

  @Override
  public long update(String sql, List<@Nullable Object> args) throws InterruptedException {
    return work.call(
        sql,
        stop -> {
          try (Connection connection = pool.getConnection()) {
            return kept(connection, () -> update(connection, source.asked(sql), args, stop));
          }
        });
  }

  @Override
  public Databases.Transaction begin() throws InterruptedException {
    Connection connection =
        work.call(
            "begin",
            stop -> {
              Connection taken = pool.getConnection();
              taken.setAutoCommit(false);
              return taken;
            });
    return new JdbcTransaction(connection, work, source);
  }

  private interface Asked<T> {
    T get() throws SQLException;
  }

  /**
   * A connection that breaks is not used again, nor are those that wait: the server may be gone.
   */
  private <T> T kept(Connection connection, Asked<T> asked) throws SQLException {
    try {
      return asked.get();
    } catch (SQLException e) {
      if (SqlProblem.isLost(e)) {
        pool.evictConnection(connection);
        pool.getHikariPoolMXBean().softEvictConnections();
      }
      throw e;
    }
  }

  /**
   * PostgreSQL's driver brings a result in parts within a transaction only, else all of it at once,
   * however large.
   */
  private static SqlResult inParts(
      Connection connection, String sql, List<@Nullable Object> args, int maxRows, Work.Stop stop)
      throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return query(connection, sql, args, maxRows, stop);
    }
    // Given back to the pool, a connection is rolled back and as it was.
    connection.setAutoCommit(false);
    SqlResult result = query(connection, sql, args, maxRows, stop);
    connection.commit();
    return result;
  }

  static SqlResult query(
      Connection connection, String sql, List<@Nullable Object> args, int maxRows, Work.Stop stop)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      stop.by(statement::cancel);
      Binding.bind(statement, args);
      statement.setFetchSize(FETCH);
      if (!statement.execute()) {
        return new SqlResult(List.of(), 0);
      }
      try (ResultSet rows = statement.getResultSet()) {
        return ResultReader.read(rows, maxRows, sql);
      }
    }
  }

  static long update(Connection connection, String sql, List<@Nullable Object> args, Work.Stop stop)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      stop.by(statement::cancel);
      Binding.bind(statement, args);
      boolean rows = statement.execute();
      return rows ? 0 : Math.max(0, statement.getUpdateCount());
    }
  }

  @Override
  public void close() {
    work.close();
    pool.close();
    try {
      source.close();
    } catch (SQLException e) {
      System.getLogger("runnel").log(System.Logger.Level.WARNING, "A database did not close", e);
    }
  }
}
