package runnel;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface SqlWork<T extends @Nullable Object> {
  /**
   * Does it.
   *
   * @param sql the same database, within the transaction
   * @throws Exception whatever it throws: then nothing has happened in the database
   */
  T run(Sql sql) throws Exception;
}
