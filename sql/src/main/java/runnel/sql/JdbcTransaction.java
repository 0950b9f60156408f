package runnel.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.spi.Databases;
import runnel.spi.SqlResult;

/** A connection that was taken out of the pool for several statements. */
final class JdbcTransaction implements Databases.Transaction {
  private final Connection connection;
  private final Work work;
  private final PlainSource source;
  private boolean over;

  JdbcTransaction(Connection connection, Work work, PlainSource source) {
    this.connection = connection;
    this.work = work;
    this.source = source;
  }

  @Override
  public SqlResult query(String sql, List<@Nullable Object> args, int maxRows)
      throws InterruptedException {
    return work.call(
        sql, stop -> JdbcDatabase.query(connection, source.asked(sql), args, maxRows, stop));
  }

  @Override
  public long update(String sql, List<@Nullable Object> args) throws InterruptedException {
    return work.call(sql, stop -> JdbcDatabase.update(connection, source.asked(sql), args, stop));
  }

  @Override
  public void commit() throws InterruptedException {
    work.call(
        "commit",
        stop -> {
          connection.commit();
          return true;
        });
    giveBack();
  }

  @Override
  public void rollback() {
    if (over) {
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is gone, and with it the transaction.
    }
    giveBack();
  }

  private void giveBack() {
    over = true;
    try {
      connection.close();
    } catch (SQLException e) {
      // The pool finds out.
    }
  }
}
