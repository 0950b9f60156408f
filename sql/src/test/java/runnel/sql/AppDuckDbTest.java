package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.RunnelException;
import runnel.servlet.Surroundings;
import runnel.spi.Databases;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/** The app's own database: what it reads, what it refuses, and what it says. */
class AppDuckDbTest {
  @TempDir Path folder;
  private Path app;
  private JdbcDatabases databases;
  private Databases.Database db;

  @BeforeEach
  void open() throws Exception {
    app = Files.createDirectory(folder.resolve("it's an app"));
    Files.writeString(app.resolve("sales.csv"), "city,n\nOslo,1\nRome,2\nOslo,3\n");
    Files.writeString(app.resolve("sales.json"), "[{\"city\":\"Lima\",\"n\":7}]");
    Files.writeString(folder.resolve("outside.csv"), "secret\n1\n");
    databases = new JdbcDatabases(new Surroundings(app, Map::of, Map::of));
    db = databases.open("");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private SqlResult query(String sql, @Nullable Object... args) throws InterruptedException {
    return db.query(sql, Arrays.asList(args), 1000);
  }

  private List<@Nullable Object> first(SqlResult result) {
    List<@Nullable Object> row = new ArrayList<>();
    result.columns().forEach(column -> row.add(column.get(0)));
    return row;
  }

  @Test
  void filesBesideTheAppAreTables() throws Exception {
    SqlResult result =
        query("select city, sum(n) as total from 'sales.csv' group by city order by city");

    assertThat(result.columns()).extracting(SqlColumn::name).containsExactly("city", "total");
    assertThat(first(result)).containsExactly("Oslo", 4L);
    assertThat(result.columns().get(1).data()).isInstanceOf(long[].class);
    assertThat(first(query("from 'sales.json'"))).containsExactly("Lima", 7L);
    query("create table t as from 'sales.csv'");
    Path parquet = app.resolve("new.parquet");
    db.update("copy t to '" + parquet.toString().replace("'", "''") + "'", List.of());
    assertThat(first(query("select count(*) from './new.parquet'"))).containsExactly(3L);
  }

  @Test
  void patternsFindTheFilesBesideTheApp() throws Exception {
    assertThat(first(query("select sum(n) from read_csv('*.csv')"))).containsExactly(6L);
    assertThat(first(query("select count(*) from '*.json'"))).containsExactly(1L);
    assertThat(first(query("select sum(n) from './s*.csv'"))).containsExactly(6L);
    assertThatThrownBy(() -> query("from '../*.csv'")).hasMessageContaining("Cannot access");
  }

  @Test
  void theProcesssOwnFolderIsNotReadButTheApps() throws Exception {
    Path own = Files.createTempFile(Path.of("").toAbsolutePath(), "both", ".csv");
    try {
      String name = own.getFileName().toString();
      Files.writeString(own, "n\n666\n");
      for (String refused : List.of("'" + name + "'", "'./" + name + "'")) {
        assertThatThrownBy(() -> query("from " + refused)).hasMessageContaining("No files found");
      }
      assertThatThrownBy(() -> query("from 'sales.csv' s, './" + name + "'"))
          .hasMessageContaining("Cannot access");
      assertThatThrownBy(() -> query("from read_csv(?)", "./" + name))
          .hasMessageContaining("Cannot access");
      Files.writeString(app.resolve(name), "n\n1\n");
      assertThat(first(query("from '" + name + "'"))).containsExactly(1L);
      assertThat(first(query("from './" + name + "'"))).containsExactly(1L);
      assertThat(first(query("from read_csv(['" + name + "'], header = true)")))
          .containsExactly(1L);
      assertThat(first(query("select sales.n from 'sales.csv' limit 1"))).containsExactly(1L);
      assertThat(first(query("select city from read_csv(?) limit 1", "sales.csv")))
          .containsExactly("Oslo");
    } finally {
      Files.delete(own);
    }
  }

  @Test
  void otherFilesAndTheNetworkAreNot() {
    for (String sql :
        List.of(
            "from '../outside.csv'",
            "from '" + folder + "/outside.csv'",
            "from '/etc/passwd'",
            "select * from read_text('../outside.csv')",
            "copy (select 1) to '" + folder + "/written.csv'",
            "attach '" + folder + "/other.db'",
            "install httpfs",
            "from 'http://localhost:1/x.csv'",
            "set enable_external_access=true",
            "set allowed_directories=['/']")) {
      assertThatThrownBy(() -> db.query(sql, List.of(), 10))
          .as(sql)
          .isInstanceOfSatisfying(
              RunnelException.class, e -> assertThat(e.code()).isIn("RN160", "RN161"));
    }
    assertThat(folder.resolve("written.csv")).doesNotExist();
  }

  @Test
  void valuesAreThoseOfJava() throws Exception {
    SqlResult result =
        query(
            "select 1::tinyint, 2::bigint, 1.5::double, 1.50::decimal(9,2), 'x', true, null::int,"
                + " date '2026-01-02', timestamp '2026-01-02 03:04:05', [1, 2], sum(3),"
                + " 170141183460469231731687303715884105727");

    assertThat(first(result).subList(0, 9))
        .containsExactly(
            1L,
            2L,
            1.5,
            new BigDecimal("1.50"),
            "x",
            true,
            null,
            LocalDate.of(2026, 1, 2),
            LocalDateTime.of(2026, 1, 2, 3, 4, 5));
    assertThat(first(result).get(9)).isEqualTo(List.of(1L, 2L));
    assertThat(first(result).get(10)).isEqualTo(3L);
  }

  @Test
  void argumentsKeepTheirTypes() throws Exception {
    List<@Nullable Object> args = new ArrayList<>();
    args.add("a ' b");
    args.add(Long.MIN_VALUE);
    args.add(0.1);
    args.add(true);
    args.add(new BigDecimal("12.50"));
    args.add(LocalDate.of(2024, 2, 29));
    args.add(LocalDateTime.of(2024, 2, 29, 1, 2, 3));
    args.add(null);

    assertThat(first(query("select ?, ?, ?, ?, ?, ?, ?, ?", args.toArray()))).isEqualTo(args);
  }

  /** Whatever a visitor types stays a value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table t; --",
        "' or '1'='1",
        "\\'; drop table t; --",
        "x'; attach '/tmp/x.db'; select '",
        "$$; drop table t; $$",
        "/* */ union select * from t --",
        "?",
        "\u0000'; drop table t; --",
        "\u02bc or 1=1",
        "\uff07; drop table t",
        "%' --",
        "\"; drop table t; --"
      })
  void hostileValuesAreBound(String hostile) throws Exception {
    db.update("create table t as select 'ok' as name", List.of());

    assertThat(query("select * from t where name = ?", hostile).size()).isZero();
    assertThat(query("select * from t where name in (?, ?)", hostile, "ok").size()).isEqualTo(1);
    db.update("insert into t values (?)", List.of(hostile));
    assertThat(first(query("select count(*), max(name = ?) from t", hostile)))
        .containsExactly(2L, true);
  }

  @Test
  void theDatabasesWordsAreTold() {
    assertThatThrownBy(() -> query("select cit\nfrom 'sales.csv'"))
        .isInstanceOfSatisfying(
            RunnelException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RN160");
              assertThat(e).hasMessageContainingAll("\"cit\" not found", "LINE 1: select cit", "^");
            });
    assertThatThrownBy(() -> query("select ?", 1L, 2L))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo("RN167"));
    assertThatThrownBy(() -> query("select ?, ?", 1L))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo("RN167"));
    assertThatThrownBy(() -> query("from range(1001)"))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN169"));
  }

  @Test
  void anInterruptCancelsTheStatement() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Thread asks =
        Thread.startVirtualThread(
            () -> {
              try {
                query("select count(*) from range(1000000000) a, range(1000000000) b");
              } catch (InterruptedException e) {
                ended.countDown();
              }
            });
    asks.interrupt();
    ended.await();
    // Ten connections are all there are: none is taken by what was cancelled.
    for (int i = 0; i < 12; i++) {
      assertThat(first(query("select 1"))).containsExactly(1L);
    }
  }

  @Test
  void aTransactionCountsAsAWhole() throws Exception {
    db.update("create table t (n int primary key)", List.of());
    Databases.Transaction lost = db.begin();
    assertThat(lost.update("insert into t values (1), (2)", List.of())).isEqualTo(2);
    assertThat(first(lost.query("select count(*) from t", List.of(), 1))).containsExactly(2L);
    lost.rollback();
    assertThat(first(query("select count(*) from t"))).containsExactly(0L);

    Databases.Transaction kept = db.begin();
    kept.update("insert into t values (?)", List.of(3L));
    kept.commit();
    kept.rollback();
    assertThat(first(query("select n from t"))).containsExactly(3L);
  }

  @Test
  void everyAppHasItsOwn() throws Exception {
    db.update("create table t (n int)", List.of());
    try (JdbcDatabases others = new JdbcDatabases(Surroundings.none())) {
      assertThatThrownBy(() -> others.open("").query("from t", List.of(), 1))
          .hasMessageContaining("t does not exist");
    }
  }
}
