package runnel.browser.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import runnel.internal.wire.Json;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/**
 * Columns as {@code table.js} packs them, unpacked: the same values that a server's DuckDB gives.
 */
final class WorkerColumn {
  private static final int MICROS = 1_000_000;

  private WorkerColumn() {}

  static SqlResult result(JSObject answer) {
    List<SqlColumn> columns = new ArrayList<>();
    for (int i = 0; i < DuckDbCalls.columns(answer); i++) {
      columns.add(column(answer, i));
    }
    return new SqlResult(columns, DuckDbCalls.rows(answer));
  }

  private static SqlColumn column(JSObject answer, int i) {
    boolean[] nulls = nulls(DuckDbCalls.nulls(answer, i).copyToJavaArray());
    Float64Array numbers = DuckDbCalls.numbers(answer, i);
    String kind = DuckDbCalls.kind(answer, i);
    String name = DuckDbCalls.name(answer, i);
    String type = DuckDbCalls.type(answer, i);
    if (numbers != null) {
      double[] values = numbers.copyToJavaArray();
      return switch (kind) {
        case "long" -> new SqlColumn(name, type, longs(values), nulls);
        case "double" -> new SqlColumn(name, type, values, nulls);
        default -> new SqlColumn(name, type, objects(kind, values, nulls), null);
      };
    }
    int[] lengths = DuckDbCalls.lengths(answer, i).copyToJavaArray();
    @Nullable Object[] values = texts(kind, DuckDbCalls.texts(answer, i), lengths, nulls);
    return kind.equals("long")
        ? wholes(name, type, values, nulls)
        : new SqlColumn(name, type, values, null);
  }

  private static boolean[] nulls(byte[] flags) {
    boolean[] nulls = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      nulls[i] = flags[i] != 0;
    }
    return nulls;
  }

  private static long[] longs(double[] values) {
    long[] longs = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      longs[i] = (long) values[i];
    }
    return longs;
  }

  private static @Nullable Object[] objects(String kind, double[] values, boolean[] nulls) {
    @Nullable Object[] objects = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      objects[i] = nulls[i] ? null : object(kind, (long) values[i]);
    }
    return objects;
  }

  private static Object object(String kind, long n) {
    return switch (kind) {
      case "boolean" -> n != 0;
      case "date" -> LocalDate.ofEpochDay(n);
      default ->
          LocalDateTime.ofEpochSecond(
              Math.floorDiv(n, MICROS), (int) Math.floorMod(n, MICROS) * 1000, ZoneOffset.UTC);
    };
  }

  private static @Nullable Object[] texts(
      String kind, String texts, int[] lengths, boolean[] nulls) {
    @Nullable Object[] values = new Object[lengths.length];
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      int to = from + lengths[i];
      values[i] = nulls[i] ? null : value(kind, texts.substring(from, to));
      from = to;
    }
    return values;
  }

  private static @Nullable Object value(String kind, String text) {
    return switch (kind) {
      case "long" -> {
        BigInteger n = new BigInteger(text);
        yield n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
      }
      case "decimal" -> new BigDecimal(text);
      case "time" -> LocalTime.ofNanoOfDay(Long.parseLong(text) * 1000);
      case "bytes" -> HexFormat.of().parseHex(text);
      case "json" -> Json.parse(text);
      default -> text;
    };
  }

  /** Whole numbers of which most fit into a long: all do, nearly always. */
  private static SqlColumn wholes(
      String name, String type, @Nullable Object[] values, boolean[] nulls) {
    long[] longs = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Long n) {
        longs[i] = n;
      } else if (values[i] != null) {
        return new SqlColumn(name, type, values, null);
      }
    }
    return new SqlColumn(name, type, longs, nulls);
  }
}
