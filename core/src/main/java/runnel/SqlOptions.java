package runnel;

import java.time.Duration;
import runnel.internal.cache.CachePolicy;

/** What a database can be told. */
public final class SqlOptions {
  private static final long MINUTE = 60_000;
  private static final int MANY = 1_000_000;
  private static final int KEPT = 100;

  private long ttl = MINUTE;
  private int maxRows = MANY;

  SqlOptions() {}

  /**
   * How long the rows of a query are kept for who asks the same again; a change by {@link
   * Sql#update} forgets them at once. Default: a minute.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public SqlOptions ttl(Duration age) {
    ttl = Numbers.positiveMillis("ttl", age);
    return this;
  }

  /**
   * A query that brings more rows fails with RN169, rather than fill the memory. Default:
   * 1,000,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public SqlOptions maxRows(int rows) {
    maxRows = Numbers.atLeastOne("maxRows", rows);
    return this;
  }

  int maxRows() {
    return maxRows;
  }

  // What is kept cannot be changed, so that it is not copied.
  CachePolicy policy() {
    return new CachePolicy(ttl, false, KEPT, true, rows -> rows, rows -> true);
  }
}
