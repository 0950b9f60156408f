package runnel.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/** Reads a whole result into columns: numbers into arrays of them, without a box for each. */
final class ResultReader {
  private static final int FIRST = 1024;

  private ResultReader() {}

  /**
   * Reads all rows.
   *
   * @throws RunnelException RN169 if there are more than wanted
   */
  static SqlResult read(ResultSet rows, int maxRows, String sql) throws SQLException {
    ResultSetMetaData data = rows.getMetaData();
    List<Filling> columns = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      columns.add(Filling.of(data, i));
    }
    int size = 0;
    while (rows.next()) {
      if (size == maxRows) {
        throw new RunnelException(
            "RN169",
            "There are more than " + maxRows + " rows: " + sql.strip(),
            "select ... limit 1000   -- or o.maxRows(" + 2L * maxRows + "), or group by");
      }
      for (Filling column : columns) {
        column.take(rows, size);
      }
      size++;
    }
    int count = size;
    return new SqlResult(columns.stream().map(column -> column.done(count)).toList(), count);
  }

  /** A column that is being filled. */
  private abstract static class Filling {
    final String name;
    final String type;
    final int index;
    boolean @Nullable [] nulls;

    Filling(ResultSetMetaData data, int index) throws SQLException {
      this.name = data.getColumnLabel(index);
      this.type = data.getColumnTypeName(index);
      this.index = index;
    }

    static Filling of(ResultSetMetaData data, int index) throws SQLException {
      return switch (data.getColumnType(index)) {
        case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> new Longs(data, index);
        case Types.REAL, Types.FLOAT, Types.DOUBLE -> new Doubles(data, index);
        default -> new Objects(data, index);
      };
    }

    abstract void take(ResultSet rows, int row) throws SQLException;

    abstract SqlColumn done(int size);

    void setNull(int row, int capacity) {
      boolean[] set = nulls;
      if (set == null) {
        set = new boolean[capacity];
      } else if (row >= set.length) {
        set = Arrays.copyOf(set, capacity);
      }
      set[row] = true;
      nulls = set;
    }

    boolean @Nullable [] nulls(int size) {
      return nulls == null ? null : Arrays.copyOf(nulls, size);
    }
  }

  private static int more(int length) {
    return length + (length >> 1);
  }

  private static final class Longs extends Filling {
    private long[] values = new long[FIRST];

    Longs(ResultSetMetaData data, int index) throws SQLException {
      super(data, index);
    }

    @Override
    void take(ResultSet rows, int row) throws SQLException {
      if (row == values.length) {
        values = Arrays.copyOf(values, more(row));
      }
      values[row] = rows.getLong(index);
      if (rows.wasNull()) {
        setNull(row, values.length);
      }
    }

    @Override
    SqlColumn done(int size) {
      return new SqlColumn(name, type, Arrays.copyOf(values, size), nulls(size));
    }
  }

  private static final class Doubles extends Filling {
    private double[] values = new double[FIRST];

    Doubles(ResultSetMetaData data, int index) throws SQLException {
      super(data, index);
    }

    @Override
    void take(ResultSet rows, int row) throws SQLException {
      if (row == values.length) {
        values = Arrays.copyOf(values, more(row));
      }
      values[row] = rows.getDouble(index);
      if (rows.wasNull()) {
        setNull(row, values.length);
      }
    }

    @Override
    SqlColumn done(int size) {
      return new SqlColumn(name, type, Arrays.copyOf(values, size), nulls(size));
    }
  }

  /**
   * All else. If all of it are whole numbers, as of DuckDB's sums, it becomes a column of those.
   */
  private static final class Objects extends Filling {
    private @Nullable Object[] values = new Object[FIRST];
    private final int sqlType;
    private boolean whole = true;

    Objects(ResultSetMetaData data, int index) throws SQLException {
      super(data, index);
      // PostgreSQL's driver says of both that they are without a zone.
      sqlType =
          type.equalsIgnoreCase("timestamptz")
              ? Types.TIMESTAMP_WITH_TIMEZONE
              : data.getColumnType(index);
    }

    @Override
    void take(ResultSet rows, int row) throws SQLException {
      if (row == values.length) {
        values = Arrays.copyOf(values, more(row));
      }
      Object value = plain(read(rows));
      values[row] = value;
      whole &= value == null || value instanceof Long;
    }

    private @Nullable Object read(ResultSet rows) throws SQLException {
      return switch (sqlType) {
        case Types.DATE -> rows.getObject(index, LocalDate.class);
        case Types.TIMESTAMP -> rows.getObject(index, LocalDateTime.class);
        case Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(index, OffsetDateTime.class);
        default -> rows.getObject(index);
      };
    }

    @Override
    SqlColumn done(int size) {
      boolean numbers = false;
      for (int i = 0; i < size && whole; i++) {
        numbers |= values[i] != null;
      }
      if (!numbers || !whole) {
        return new SqlColumn(name, type, Arrays.copyOf(values, size), null);
      }
      long[] longs = new long[size];
      for (int i = 0; i < size; i++) {
        if (values[i] instanceof Long n) {
          longs[i] = n;
        } else {
          setNull(i, size);
        }
      }
      return new SqlColumn(name, type, longs, nulls(size));
    }
  }

  /** A driver's own classes become those of Java. */
  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case BigInteger big when big.bitLength() < Long.SIZE -> big.longValue();
      case BigDecimal _, BigInteger _, String _, Boolean _ -> value;
      case Integer n -> n.longValue();
      case Short n -> n.longValue();
      case Byte n -> n.longValue();
      case Date date -> date.toLocalDate();
      case Timestamp time -> time.toLocalDateTime();
      // Its own way leaves out what is less than a second.
      case Time time ->
          time.toLocalTime().plusNanos(Math.floorMod(time.getTime(), 1_000L) * 1_000_000);
      case java.sql.Array array -> list((Object[]) array.getArray());
      case java.sql.Struct struct -> list(struct.getAttributes());
      case java.sql.Blob blob -> blob.getBytes(1, (int) Math.min(Integer.MAX_VALUE, blob.length()));
      case java.sql.Clob clob ->
          clob.getSubString(1, (int) Math.min(Integer.MAX_VALUE, clob.length()));
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          plain.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
        }
        yield plain;
      }
      case byte[] _, java.time.temporal.Temporal _ -> value;
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(Object[] items) throws SQLException {
    List<@Nullable Object> list = new ArrayList<>(items.length);
    for (Object item : items) {
      list.add(plain(item));
    }
    return list;
  }
}
