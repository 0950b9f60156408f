package runnel.internal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a load is known by: its name and its arguments, compared by value. Arguments that can change
 * are copied, so that changing them later does not change the key.
 *
 * @param name given by the app
 * @param args null is a value like any other
 */
public record LoadKey(String name, List<@Nullable Object> args) {
  /** The key of these arguments. */
  public static LoadKey of(String name, @Nullable Object... args) {
    List<@Nullable Object> kept = new ArrayList<>(args.length);
    for (Object arg : args) {
      kept.add(kept(arg));
    }
    return new LoadKey(name, Collections.unmodifiableList(kept));
  }

  private static @Nullable Object kept(@Nullable Object arg) {
    return switch (arg) {
      case null -> null;
      case Object[] array -> of("", array).args();
      case int[] array -> Arrays.stream(array).boxed().toList();
      case long[] array -> Arrays.stream(array).boxed().toList();
      case double[] array -> Arrays.stream(array).boxed().toList();
      case Set<?> set -> Set.copyOf(set);
      case Collection<?> items -> of("", items.toArray()).args();
      case Map<?, ?> map -> new LinkedHashMap<>(map);
      default -> arg;
    };
  }

  @Override
  public String toString() {
    String list = args.toString();
    return name + (args.isEmpty() ? "" : "(" + list.substring(1, list.length() - 1) + ")");
  }
}
