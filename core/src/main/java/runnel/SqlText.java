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
import runnel.spi.SqlMarks;

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
    for (int mark = SqlMarks.next(sql, 0); mark >= 0; mark = SqlMarks.next(sql, mark + 1)) {
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
}
