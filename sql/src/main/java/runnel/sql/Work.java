package runnel.sql;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/**
 * What waits for a database, on threads of the machine: drivers with native code, as DuckDB's,
 * would hold up the few that carry all virtual threads. Who waits for it is a virtual thread, and
 * ends the statement when it is interrupted.
 */
final class Work implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool(Work::daemon);

  /** What is asked of a database. */
  @FunctionalInterface
  interface Statement<T> {
    /** Asks it. */
    T ask(Stop stop) throws SQLException;
  }

  /** A way to end a statement. */
  @FunctionalInterface
  interface Ending {
    /** Ends it. */
    void end() throws SQLException;
  }

  /** How a statement can be ended, once there is one. */
  static final class Stop {
    private @Nullable Ending ending;
    private boolean stopped;

    /** From now on by this. */
    synchronized void by(Ending ending) throws SQLException {
      this.ending = ending;
      if (stopped) {
        throw new SQLException("cancelled before it had begun");
      }
    }

    private synchronized void now() {
      stopped = true;
      if (ending != null) {
        try {
          ending.end();
        } catch (SQLException e) {
          // Then it goes on to its end, for nobody.
        }
      }
    }
  }

  static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "runnel-sql");
    thread.setDaemon(true);
    // Else it would keep the class loader of the app that happened to ask first.
    thread.setContextClassLoader(Work.class.getClassLoader());
    return thread;
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws RunnelException in the words of the database
   */
  <T> T call(String sql, Statement<T> statement) throws InterruptedException {
    Stop stop = new Stop();
    CompletableFuture<T> answer = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            answer.complete(statement.ask(stop));
          } catch (Throwable problem) {
            answer.completeExceptionally(problem);
          }
        });
    try {
      return answer.get();
    } catch (InterruptedException e) {
      stop.now();
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RunnelException ours -> throw ours;
        case SQLException problem -> throw SqlProblem.of(problem, sql);
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
