package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * The parameters of the address, like {@code ?year=2012&city=Oslo}: what a link to the app as it
 * looks now takes along. {@code int year = ui.queryParams().get("year", 2012);}.
 *
 * <p>They are the visitor's words: what is missing, or of another type, is not there. Writing
 * changes the address without loading anything, is seen by reads at once, and draws nothing again
 * by itself; from outside of a run the page is drawn. When the visitor changes the address, or goes
 * back, the page is drawn. Safe for use by several threads.
 */
public final class QueryParams {
  private final Place place;

  QueryParams(Place place) {
    this.place = place;
  }

  /**
   * The value of a parameter, of the type of {@code otherwise}: a text, number, boolean or enum
   * constant. The last, if it is given more than once.
   *
   * @return {@code otherwise} if there is none, or none of that type
   * @throws RunnelException RN098 if {@code otherwise} is of another type
   */
  @SuppressWarnings("unchecked") // What parsed returns is of the type of its second argument.
  public <T> T get(String name, T otherwise) {
    List<String> texts = getAll(name);
    if (texts.isEmpty()) {
      return otherwise;
    }
    Object value = parsed(texts.get(texts.size() - 1), otherwise);
    return value == null ? otherwise : (T) value;
  }

  /**
   * The value of a parameter of any type: {@code get("day", today, LocalDate::parse)}.
   *
   * @param parse may throw a {@link RuntimeException} for what it does not take
   * @return {@code otherwise} if there is none, or {@code parse} does not take it
   */
  public <T extends @Nullable Object> T get(
      String name, T otherwise, Function<String, ? extends T> parse) {
    List<String> texts = getAll(name);
    if (texts.isEmpty()) {
      return otherwise;
    }
    try {
      return parse.apply(texts.get(texts.size() - 1));
    } catch (RuntimeException noValue) {
      return otherwise;
    }
  }

  /** All values of a parameter in their order, as they stand there; empty if there is none. */
  public List<String> getAll(String name) {
    return List.copyOf(place.pages().query().getOrDefault(name, List.of()));
  }

  /** Whether there is a parameter of that name. */
  public boolean has(String name) {
    return place.pages().query().containsKey(name);
  }

  /** The names of all parameters, in their order. */
  public List<String> names() {
    return List.copyOf(place.pages().query().keySet());
  }

  /**
   * Gives a parameter a value, in place of those that it has. The address changes where it stands:
   * Back leads to the page before. Numbers, enum constants by name, and what else by {@code
   * toString}; of a list each item.
   *
   * @throws RunnelException RN098 if it is too long: 2,000 characters with its name, 8,000 for all
   */
  public void set(String name, Object value) {
    place.pages().set(texts(Map.of(name, value)), false);
  }

  /** The same, but Back leads to the address as it was before. */
  public void push(String name, Object value) {
    place.pages().set(texts(Map.of(name, value)), true);
  }

  /** Gives several parameters values at once, so that Back leads to before all of them. */
  public void push(Map<String, ?> values) {
    place.pages().set(texts(values), true);
  }

  /** Takes a parameter out of the address; does nothing if it is not there. */
  public void remove(String name) {
    place.pages().set(Map.of(name, List.of()), false);
  }

  /** Takes all parameters out of the address. */
  public void clear() {
    Map<String, List<String>> none = new LinkedHashMap<>();
    names().forEach(name -> none.put(name, List.of()));
    place.pages().set(none, false);
  }

  static Map<String, List<String>> texts(Map<String, ?> values) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          List<String> all = new ArrayList<>();
          if (value instanceof Iterable<?> items) {
            items.forEach(item -> all.add(text(item)));
          } else {
            all.add(text(value));
          }
          texts.put(name, all);
        });
    return texts;
  }

  private static String text(@Nullable Object value) {
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  private static @Nullable Object parsed(String text, Object like) {
    try {
      return switch (like) {
        case String s -> text;
        case Integer i -> Integer.valueOf(text);
        case Long l -> Long.valueOf(text);
        case Double d -> finite(Double.parseDouble(text));
        case Boolean b ->
            text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        case Enum<?> constant -> constant(text, constant);
        default ->
            throw new RunnelException(
                "RN098",
                "A query parameter is no " + like.getClass().getName(),
                "ui.queryParams().get(\"day\", today, LocalDate::parse)");
      };
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  private static @Nullable Object constant(String name, Enum<?> like) {
    for (Enum<?> constant : like.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }
}
