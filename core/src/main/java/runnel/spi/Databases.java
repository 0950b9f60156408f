package runnel.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The databases that an app asks by {@code ui.sql}. Made by the host, and closed with it. Safe for
 * use by many threads.
 *
 * <p>What goes wrong is a {@link runnel.RunnelException} in the words of the database: RN160 if it
 * refuses a statement, RN161 if the connection is lost, RN167 if it takes other parameters, RN169
 * if there are more rows than wanted.
 */
public interface Databases {
  /**
   * The database of this name; connections are made when the first statement needs one. Does not
   * block for long.
   *
   * @param name empty for the app's own
   * @throws runnel.RunnelException RN165 if the app knows none of this name, RN166 if there is no
   *     driver
   */
  Database open(String name);

  /** Takes statements. Parameters are bound, never put into the text. */
  interface Statements {
    /**
     * The whole result of a statement.
     *
     * @param args for its question marks, in their order
     * @param maxRows more rows are an error
     * @throws InterruptedException if the thread is interrupted; the statement is cancelled if that
     *     can be
     */
    SqlResult query(String sql, List<@Nullable Object> args, int maxRows)
        throws InterruptedException;

    /**
     * Changes something.
     *
     * @return how many rows were changed; 0 for a statement that has no such number
     * @throws InterruptedException likewise
     */
    long update(String sql, List<@Nullable Object> args) throws InterruptedException;
  }

  /** One database: each statement is a transaction of its own. */
  interface Database extends Statements {
    /** Begins a transaction, for one thread. */
    Transaction begin() throws InterruptedException;
  }

  /** Several statements that count together or not at all. */
  interface Transaction extends Statements {
    /** All of them count. */
    void commit() throws InterruptedException;

    /** None of them does. Does nothing after {@link #commit}. */
    void rollback();
  }
}
