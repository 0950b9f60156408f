package runnel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values for its question marks: each a scalar, since a list has got as many
 * question marks as it has values.
 */
record SqlText(String sql, List<@Nullable Object> args) {
  private static final String NOTHING = "select null where 1 = 0";

  /**
   * Takes what an app has given.
   *
   * @throws RunnelException RN167 if something cannot be bound
   */
  static SqlText of(String sql, @Nullable Object[] given) {
    List<@Nullable Object> args = new ArrayList<>(given.length);
    if (Arrays.stream(given).noneMatch(arg -> arg instanceof Collection)) {
      for (Object arg : given) {
        args.add(bound(arg));
      }
      return new SqlText(sql, Collections.unmodifiableList(args));
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    int n = 0;
    for (int mark = next(sql, 0); mark >= 0; mark = next(sql, mark + 1)) {
      text.append(sql, from, mark);
      from = mark + 1;
      Object arg = n < given.length ? given[n++] : null;
      if (arg instanceof Collection<?> items) {
        text.append(
            items.isEmpty() ? NOTHING : String.join(", ", Collections.nCopies(items.size(), "?")));
        items.forEach(item -> args.add(bound(item)));
      } else {
        text.append('?');
        args.add(bound(arg));
      }
    }
    for (; n < given.length; n++) { // The database says that they are too many.
      args.add(bound(given[n] instanceof Collection ? null : given[n]));
    }
    return new SqlText(
        text.append(sql, from, sql.length()).toString(), Collections.unmodifiableList(args));
  }

  private static @Nullable Object bound(@Nullable Object arg) {
    return switch (arg) {
      case null -> null;
      case CharSequence text -> text.toString();
      case Character c -> c.toString();
      case Enum<?> constant -> constant.name();
      case Byte n -> n.longValue();
      case Short n -> n.longValue();
      case Integer n -> n.longValue();
      case Float n -> n.doubleValue();
      case Long n -> n;
      case Double n -> n;
      case BigDecimal n -> n;
      case BigInteger n -> n;
      case Boolean b -> b;
      case LocalDate date -> date;
      case LocalDateTime time -> time;
      case LocalTime time -> time;
      case Instant time -> time;
      case OffsetDateTime time -> time;
      case UUID id -> id;
      case byte[] bytes -> bytes;
      default ->
          throw new RunnelException(
              "RN167",
              "No database takes a "
                  + arg.getClass().getSimpleName()
                  + " for a question mark: "
                  + Display.text(arg),
              "sql.query(\"... where city = ?\", city.name());   // text, number, boolean, java.time, enum, list of these");
    };
  }

  /** Where the next question mark is that stands for a value; -1 if there is none. */
  private static int next(String sql, int from) {
    int at = from;
    while (at < sql.length()) {
      int past = past(sql, at);
      if (past > at) {
        at = past;
      } else if (sql.charAt(at) == '?') {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }

  /** Where a literal, name in quotes, or comment that begins here ends; itself if none begins. */
  private static int past(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'' -> end(sql, "'", at + 1);
      case '"' -> end(sql, "\"", at + 1);
      case '-' -> sql.startsWith("--", at) ? end(sql, "\n", at + 2) : at;
      case '/' -> sql.startsWith("/*", at) ? end(sql, "*/", at + 2) : at;
      case '$' -> {
        int close = sql.indexOf('$', at + 1);
        boolean tag = close > 0 && sql.substring(at + 1, close).matches("([A-Za-z_]\\w*)?");
        yield tag ? end(sql, sql.substring(at, close + 1), close + 1) : at;
      }
      default -> at;
    };
  }

  private static int end(String sql, String mark, int from) {
    int end = sql.indexOf(mark, from);
    return end < 0 ? sql.length() : end + mark.length();
  }
}
