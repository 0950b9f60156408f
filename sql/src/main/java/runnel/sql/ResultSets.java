package runnel.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import runnel.Frame;
import runnel.RunnelException;

/**
 * Frames of what JDBC has brought, for apps that ask a database by themselves: {@code
 * ui.dataFrame(ResultSets.frame(rows))}. On a server only; {@code ui.sql()} is on both hosts, keeps
 * results and does not hold up others.
 */
public final class ResultSets {
  private static final int MOST = 1_000_000;

  private ResultSets() {}

  /**
   * The rows from the next one to the last, at most a million, with the types that the database
   * gives them. Numbers are not boxed. The result is read, and not closed.
   *
   * @throws SQLException if the database does not bring them
   * @throws RunnelException RN162 if a whole number is too large, RN169 if there are more rows
   */
  public static Frame frame(ResultSet rows) throws SQLException {
    return frame(rows, MOST);
  }

  /**
   * The same of at most so many rows.
   *
   * @throws SQLException if the database does not bring them
   * @throws RunnelException RN162 if a whole number is too large, RN169 if there are more rows
   */
  public static Frame frame(ResultSet rows, int maxRows) throws SQLException {
    return Frame.of(
        ResultReader.read(
            rows, maxRows, "a ResultSet; ResultSets.frame(rows, maxRows) takes other numbers"));
  }
}
