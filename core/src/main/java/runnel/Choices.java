package runnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;

/**
 * What an input lets choose from. An option is known by its text: on the wire, and to the user.
 *
 * @param places index of each text
 * @param make gives the value for a text that is none of the options, or null if there are no such
 */
record Choices<T>(
    List<T> options,
    List<String> texts,
    Map<String, Integer> places,
    Function<? super T, String> format,
    @Nullable Function<String, ? extends T> make) {
  private static final int LONGEST_NEW = 200;

  static <T> Choices<T> of(
      String kind,
      String label,
      List<? extends T> options,
      Function<? super T, String> format,
      @Nullable Function<String, ? extends T> make) {
    if (options.isEmpty() && make == null) {
      throw Mistake.noOptions(kind, label);
    }
    List<String> texts = new ArrayList<>(options.size());
    Map<String, Integer> places = new HashMap<>();
    for (T option : options) {
      String text = format.apply(option);
      if (places.putIfAbsent(text, texts.size()) != null) {
        throw Mistake.sameText(kind, label, text);
      }
      texts.add(text);
    }
    return new Choices<>(List.copyOf(options), texts, places, format, make);
  }

  String text(T value) {
    return format.apply(value);
  }

  boolean offers(@Nullable Object wire) {
    return make != null || (wire instanceof String text && places.containsKey(text));
  }

  T read(@Nullable Object wire) throws Codec.Refused {
    if (!(wire instanceof String text)) {
      throw refused();
    }
    Integer at = places.get(text);
    if (at != null) {
      return options.get(at);
    }
    if (make == null || text.isBlank() || text.length() > LONGEST_NEW) {
      throw refused();
    }
    T made;
    try {
      made = make.apply(text.strip());
    } catch (RuntimeException e) {
      throw new Codec.Refused("what acceptNew understands (" + e.getMessage() + ")");
    }
    Integer same = places.get(text(made));
    return same == null ? made : options.get(same);
  }

  private Codec.Refused refused() {
    String more = make == null ? "" : " or a new text of 1 to " + LONGEST_NEW + " characters";
    return new Codec.Refused("one of its " + texts.size() + " options" + more);
  }
}
