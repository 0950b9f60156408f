package runnel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What {@code ui.help} says about an object. */
final class HelpText {
  private static final int MAX_TEXT = 200;

  private HelpText() {}

  static void place(Place at, Object object) {
    Class<?> type = object instanceof Class<?> named ? named : object.getClass();
    Props props = Props.of("type", type.getName());
    if (object != type) {
      props.with("text", shortened(Display.text(object)));
      Map<String, @Nullable Object> parts = at.code().components(object);
      props.with("parts", parts == null ? null : texts(parts));
    }
    List<String> members = at.code().members(type);
    at.element("help", props.with("members", members.isEmpty() ? null : members));
  }

  private static Map<String, String> texts(Map<String, @Nullable Object> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((name, value) -> texts.put(name, shortened(Display.text(value))));
    return texts;
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
