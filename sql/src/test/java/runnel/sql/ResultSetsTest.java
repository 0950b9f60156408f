package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RunnelException;

class ResultSetsTest {
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    statement = connection.createStatement();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void rowsOfAResultAreAFrame() throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            """
            select 1 as "n", 1.5::double precision as "x", 'a' as "t", date '2026-01-02' as "d",
              true as "b", 0.1::decimal(9,2) as "p", timestamp '2026-01-02 03:04:05' as "n"
            union all select null, null, null, null, null, null, null
            """)) {
      Frame frame = ResultSets.frame(rows);

      assertThat(frame.column("n").size()).isEqualTo(2);
      assertThat(frame.names()).containsExactly("n", "x", "t", "d", "b", "p", "n_2");
      assertThat(frame.names().stream().map(name -> frame.column(name).type()))
          .containsExactly(
              ColumnType.INTEGER,
              ColumnType.NUMBER,
              ColumnType.TEXT,
              ColumnType.DATE,
              ColumnType.BOOLEAN,
              ColumnType.NUMBER,
              ColumnType.DATE_TIME);
      assertThat(frame.column("p").number(0)).isEqualTo(0.1);
      assertThat(frame.column("n").value(1)).isNull();
      assertThat(rows.isClosed()).isFalse();
    }
  }

  @Test
  void moreRowsThanWantedAreRefused() throws SQLException {
    try (ResultSet rows = statement.executeQuery("select x from system_range(1, 11)")) {
      assertThatThrownBy(() -> ResultSets.frame(rows, 10))
          .isInstanceOfSatisfying(
              RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN169"));
    }
  }
}
