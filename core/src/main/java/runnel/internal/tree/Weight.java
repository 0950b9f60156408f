package runnel.internal.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how many characters a value has on the wire, found without writing it. */
final class Weight {
  private static final int NUMBER = 8;

  private Weight() {}

  static long of(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length() + 2;
      case Raw raw -> raw.json().length();
      case Growing list -> list.length();
      case double[] numbers -> (long) NUMBER * numbers.length;
      case Props props -> of(props);
      case Map<?, ?> map -> {
        long sum = 2;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          sum += of(entry.getKey()) + 2 + of(entry.getValue());
        }
        yield sum;
      }
      case Iterable<?> items -> {
        long sum = 2;
        for (Object item : items) {
          sum += 1 + of(item);
        }
        yield sum;
      }
      case null, default -> NUMBER;
    };
  }

  static long of(Props props) {
    long[] sum = {2};
    props.forEach((name, value) -> sum[0] += name.length() + 4 + of(value));
    return sum[0];
  }
}
