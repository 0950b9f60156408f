package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.LoadKey;
import runnel.internal.run.Place;
import runnel.internal.run.Share;
import runnel.spi.Databases;
import runnel.spi.SqlResult;

/**
 * A database, asked in SQL: {@code List<Flight> late = ui.sql().query(Flight.class, "from
 * 'flights.csv' where delay > ?", minutes);}.
 *
 * <p>Arguments stand for question marks. They are bound, never put into the text of the statement,
 * so that no value can be taken for SQL. Texts, numbers, booleans, {@code java.time}, enums (by
 * their names), {@code byte[]} and null are taken; a list stands for as many values: {@code where
 * city in (?)}.
 *
 * <p>Queries wait in the background: a newer event of the user ends the wait and the run, Stop
 * cancels the statement. What a query has brought is kept for a while ({@link SqlOptions#ttl}), for
 * all sessions, known by the statement and its arguments; many who ask at the same time wait for
 * one. Safe for use by several threads, also in the functions of loads and tasks.
 */
public final class Sql {
  private static final String KEPT_AS = "sql:";
  private static final String VERSION_OF = "sql version:";

  private final Place place;
  private final String name;
  private final SqlOptions options;
  private final Databases.@Nullable Transaction transaction;

  Sql(Place place, String name, SqlOptions options) {
    this(place, name, options, null);
  }

  private Sql(
      Place place, String name, SqlOptions options, Databases.@Nullable Transaction transaction) {
    this.place = place;
    this.name = name;
    this.options = options;
    this.transaction = transaction;
  }

  /**
   * The rows as maps by the names of the columns, in their order: for {@code ui.table} and charts.
   * Whole numbers are {@code Long}, fractions {@code Double}, {@code BigDecimal} where they are
   * exact. The rows cannot be changed.
   *
   * @throws RunnelException RN160 if the database refuses the statement, RN161 if the connection is
   *     lost, RN167 if the arguments do not fit, RN169 if there are too many rows
   */
  public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... args) {
    return SqlRows.maps(fetch(sql, args));
  }

  /**
   * The rows as records, or where there is one column as its values: {@code query(String.class,
   * "select distinct city from sales")}.
   *
   * <p>A component of a record takes the column of its name; upper and lower case and underscores
   * do not matter, so {@code unitPrice} takes {@code UNIT_PRICE}. Columns without a component are
   * left out. Numbers become the number types that hold them; texts become enums by their names.
   *
   * @param type a record of the app, or {@code String}, {@code Integer}, {@code Double}, {@code
   *     LocalDate}, … or an enum
   * @return cannot be changed
   * @throws RunnelException RN162 if a value is of another type than its component, RN163 if a
   *     component has no column; for the rest see {@link #query(String, Object...)}
   */
  public <T> List<T> query(Class<T> type, String sql, @Nullable Object... args) {
    return SqlRows.of(fetch(sql, args), type, place.code());
  }

  /**
   * The rows as a frame: for many rows, since numbers are not put into boxes. Exact numbers become
   * {@code double}.
   *
   * @throws RunnelException see {@link #query(String, Object...)}
   */
  public Frame frame(String sql, @Nullable Object... args) {
    return SqlFrames.of(fetch(sql, args));
  }

  /**
   * The rows as a source for {@code ui.dataFrame}, which shows as many as there are: the database
   * sorts, filters and pages, and only what is seen is read. Not in a transaction.
   *
   * @param sql a query, of which others are made: {@code select * from (...) where ... limit 100}
   * @throws RunnelException see {@link #query(String, Object...)}
   */
  public RowSource rows(String sql, @Nullable Object... args) {
    SqlText text = SqlText.of(sql.strip().replaceFirst(";$", ""), args);
    Map<String, ColumnType> types =
        SqlFrames.types(fetch(SqlSource.around(text.sql()) + " limit 0", text.args().toArray()));
    return new SqlSource(place.databases().open(name), text, types, version());
  }

  /** Another one when the rows may be others: after a change, and when queries are asked again. */
  private String version() {
    LoadKey key = LoadKey.of(VERSION_OF + name);
    return told(
        () ->
            (String)
                place
                    .work()
                    .cached(
                        Share.APP,
                        key,
                        options.policy(),
                        () -> String.valueOf(place.millis()),
                        null));
  }

  /**
   * The one row that there is: {@code long n = ui.sql().one(Long.class, "select count(*) from
   * sales")}.
   *
   * @throws RunnelException RN164 if there is none, or more than one; for the rest see {@link
   *     #query(Class, String, Object...)}
   */
  public <T> T one(Class<T> type, String sql, @Nullable Object... args) {
    List<T> rows = query(type, sql, args);
    if (rows.size() != 1) {
      throw new RunnelException(
          "RN164",
          "one(...) takes one row, and there are " + rows.size() + ": " + sql.strip(),
          "sql.query(" + type.getSimpleName() + ".class, ...).stream().findFirst()");
    }
    return rows.getFirst();
  }

  /**
   * Changes something: {@code insert}, {@code update}, {@code delete}, {@code create}. Not cut
   * short by newer events; what queries of this database have brought is forgotten. Call it where a
   * button was clicked: a run draws again and again.
   *
   * @return how many rows were changed; 0 for a statement that has no such number
   * @throws RunnelException see {@link #query(String, Object...)}
   */
  public long update(String sql, @Nullable Object... args) {
    SqlText text = SqlText.of(sql, args);
    if (transaction != null) {
      Databases.Transaction within = transaction;
      return told(() -> within.update(text.sql(), text.args()));
    }
    try {
      return told(
          () -> place.whole(() -> place.databases().open(name).update(text.sql(), text.args())));
    } finally {
      forget();
    }
  }

  /**
   * Does several statements that count together or not at all: what {@code work} throws is thrown
   * here, and nothing has happened in the database. Not cut short by newer events. Queries in it
   * see its changes, and are not kept.
   *
   * @param work gets the database within the transaction; it must not draw
   * @throws RunnelException see {@link #query(String, Object...)}
   */
  public <T extends @Nullable Object> T transaction(SqlWork<T> work) {
    if (transaction != null) {
      throw new RunnelException(
          "RN160",
          "A transaction was begun within a transaction",
          "sql.transaction(tx -> tx.update(...));");
    }
    try {
      return told(() -> place.whole(() -> within(work)));
    } finally {
      forget();
    }
  }

  private <T extends @Nullable Object> T within(SqlWork<T> work) throws Exception {
    Databases.Transaction begun = place.databases().open(name).begin();
    try {
      T result = work.run(new Sql(place, name, options, begun));
      begun.commit();
      return result;
    } finally {
      begun.rollback();
    }
  }

  private SqlResult fetch(String sql, @Nullable Object[] args) {
    SqlText text = SqlText.of(sql, args);
    int most = options.maxRows();
    if (transaction != null) {
      Databases.Transaction within = transaction;
      return told(() -> within.query(text.sql(), text.args(), most));
    }
    List<@Nullable Object> key = new ArrayList<>(text.args());
    key.add(text.sql());
    key.add(most);
    return told(
        () ->
            (SqlResult)
                place
                    .work()
                    .cached(
                        Share.APP,
                        LoadKey.of(KEPT_AS + name, key.toArray()),
                        options.policy(),
                        () -> place.databases().open(name).query(text.sql(), text.args(), most),
                        null));
  }

  private void forget() {
    Set<String> names = Set.of(KEPT_AS + name, VERSION_OF + name);
    place
        .work()
        .cache()
        .clear(List.copyOf(place.work().loadStores()), names::contains, key -> true);
  }

  /**
   * What was thrown by a driver, in the background, is said again here, where the app's lines are.
   */
  private static <T extends @Nullable Object> T told(Callable<T> work) {
    try {
      return work.call();
    } catch (RunnelException e) {
      throw new RunnelException(e.code(), String.valueOf(e.getMessage()), e.fix());
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
  }
}
