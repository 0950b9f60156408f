package runnel.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** Binds values to question marks. */
final class Binding {
  private Binding() {}

  static void bind(PreparedStatement statement, List<@Nullable Object> args) throws SQLException {
    // DuckDB takes no notice of too many, as other drivers do.
    if (statement.isWrapperFor(DuckDBPreparedStatement.class)
        && statement.getParameterMetaData().getParameterCount() != args.size()) {
      throw new SQLException(
          "there are "
              + statement.getParameterMetaData().getParameterCount()
              + " question marks and "
              + args.size()
              + " arguments",
          "07001");
    }
    for (int i = 0; i < args.size(); i++) {
      bind(statement, i + 1, args.get(i));
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object arg)
      throws SQLException {
    switch (arg) {
      case null -> statement.setNull(at, Types.NULL);
      case String text -> statement.setString(at, text);
      case Long n -> statement.setLong(at, n);
      case Double n -> statement.setDouble(at, n);
      case Boolean b -> statement.setBoolean(at, b);
      case BigDecimal n -> statement.setBigDecimal(at, n);
      case BigInteger n -> statement.setBigDecimal(at, new BigDecimal(n));
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
      case LocalDate _, LocalDateTime _, LocalTime _, OffsetDateTime _ ->
          statement.setObject(at, arg);
      default -> statement.setObject(at, arg);
    }
  }
}
