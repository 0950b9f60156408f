package runnel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.value.Plain;
import runnel.internal.value.Typed.Cannot;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Content;
import runnel.spi.Depot;

/**
 * What an element of your own can be told.
 *
 * @param <T> type of its state
 */
public final class ComponentOptions<T extends @Nullable Object> {
  private static final int MAX_PROPS = 1_000_000;
  private static final int MAX_VALUE = 100_000;

  private final List<Trigger<?>> triggers = new ArrayList<>();
  private @Nullable Object props;
  private @Nullable String tag;
  private @Nullable String label;
  private @Nullable String help;
  private @Nullable String key;
  private @Nullable Integer height;
  private @Nullable Object like;
  private boolean disabled;
  private @Nullable Consumer<T> onChange;

  ComponentOptions() {}

  /** Without a codec of its own it goes by the example. */
  private record Trigger<E>(
      String name, Object like, @Nullable Codec<E> codec, Consumer<E> action) {}

  /**
   * What the module is given: a record, a map, a list, anything that can be JSON. At most 1,000,000
   * characters of it. Default: an empty object.
   */
  public ComponentOptions<T> props(Object props) {
    this.props = props;
    return this;
  }

  /**
   * The module defines a custom element of this name, and that is what is shown: the props become
   * its properties; its event {@code state} sets the state, and an event named like a trigger is
   * one, both with their {@code detail}. Default: the module exports {@code mount}.
   *
   * @throws RunnelException RN010 if it is no name of a custom element
   */
  public ComponentOptions<T> tag(String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+")) {
      throw new RunnelException(
          "RN010",
          "A custom element has a name of small letters with a hyphen, got \"" + name + "\"",
          "o.tag(\"my-dial\")");
    }
    tag = name;
    return this;
  }

  /** What it is called, for those who cannot see it, and in tests. Default: the module's name. */
  public ComponentOptions<T> label(String text) {
    label = text;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark behind the label. Default: none. */
  public ComponentOptions<T> help(String markdown) {
    help = markdown;
    return this;
  }

  /** A name that tells it from others of the same label, or module, in the same container. */
  public ComponentOptions<T> key(String key) {
    this.key = key;
    return this;
  }

  /**
   * How high it is at least, so that nothing jumps while the module is fetched. Default: as high as
   * what the module draws.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less
   */
  public ComponentOptions<T> height(int pixels) {
    height = Numbers.atLeastOne("height", pixels);
    return this;
  }

  /**
   * What states are like, where the initial one does not say it all: of an empty list, an empty map
   * and an empty optional only texts are taken else.
   */
  public ComponentOptions<T> like(T example) {
    like = example;
    return this;
  }

  /** Takes no state and no triggers; the module is told. */
  public ComponentOptions<T> disabled() {
    return disabled(true);
  }

  /** Whether it takes no state and no triggers. Default: it does. */
  public ComponentOptions<T> disabled(boolean disabled) {
    this.disabled = disabled;
    return this;
  }

  /** Called when the module sets another state, before the page is drawn. */
  public ComponentOptions<T> onChange(Consumer<T> action) {
    onChange = action;
    return this;
  }

  /** Called each time the module calls {@code trigger(name)}, before the page is drawn. */
  public ComponentOptions<T> onTrigger(String name, Runnable action) {
    triggers.add(new Trigger<>(name, true, new Bare(), fired -> action.run()));
    return this;
  }

  /**
   * Called each time the module calls {@code trigger(name, value)}, before the page is drawn. It is
   * never cut short by newer events; each counts, and once.
   *
   * @param like an example of the values: they are of its class, as the state is of that of its
   *     initial value
   */
  public <E> ComponentOptions<T> onTrigger(String name, E like, Consumer<E> action) {
    triggers.add(new Trigger<>(name, like, null, action));
    return this;
  }

  static <T extends @Nullable Object> T place(
      Place at, String module, T initial, Consumer<ComponentOptions<T>> options) {
    ComponentOptions<T> o = new ComponentOptions<>();
    options.accept(o);
    boolean file = isFile(module);
    String name = o.label != null ? o.label : file ? module : o.tag != null ? o.tag : "module";
    Plain plain = new Plain(at.code());
    Object like = o.like != null ? o.like : initial;
    check(plain, name, "the initial state", like, initial);
    Props props =
        Props.of()
            .with("label", o.label)
            .with("name", file ? module : null)
            .with("key", o.key)
            .with("help", o.help)
            .with("tag", o.tag)
            .with("height", o.height)
            .flag("disabled", o.disabled);
    o.give(at, plain, name, props);
    module(at, module, file, props);
    Widget.Input<T> input =
        new Widget.Input<>(name, o.disabled, new Values<T>(plain, like), o.onChange);
    T state = at.input("component", o.key, props, input, initial);
    if (!o.triggers.isEmpty()) {
      Place inside = at.inside("component", o.key, input);
      for (Trigger<?> trigger : o.triggers) {
        o.place(inside, plain, name, trigger);
      }
    }
    return state;
  }

  private <E> void place(Place inside, Plain plain, String name, Trigger<E> trigger) {
    Codec<E> codec = trigger.codec();
    if (codec == null) {
      check(plain, name, "the trigger " + trigger.name(), trigger.like(), trigger.like());
      codec = new Values<>(plain, trigger.like());
    }
    inside.submission(
        "componentTrigger",
        trigger.name(),
        Props.of("label", trigger.name()),
        new Widget.Submit<>(name + " " + trigger.name(), disabled, codec, trigger.action()));
  }

  // A name has no blanks, and there is no module without.
  private static boolean isFile(String module) {
    return !module.matches("(?s).*[\\s;(].*");
  }

  private void give(Place at, Plain plain, String name, Props into) {
    if (props == null) {
      return;
    }
    try {
      String json = JsonWriter.text(plain.write(props));
      if (json.length() <= MAX_PROPS) {
        into.with("props", new Raw(json));
      } else {
        into.with("problem", tooLarge(name, json.length()));
      }
    } catch (Cannot cannot) {
      throw Mistake.argument(
          "component", name, "props: " + cannot.getMessage(), "o.props(Map.of(\"max\", 100))");
    }
  }

  private static String tooLarge(String name, int chars) {
    return "RN117 The props of "
        + name
        + " have "
        + Display.number(chars)
        + " characters, at most "
        + Display.number(MAX_PROPS)
        + " are given to a component";
  }

  private static void module(Place at, String module, boolean file, Props props) {
    if (props.get("problem") != null) {
      return;
    }
    Content content = file ? find(at, module) : bytes(module.getBytes(StandardCharsets.UTF_8));
    if (content == null) {
      props.with(
          "problem",
          module.startsWith("/")
              ? "RN114 No library of the app has a module " + module
              : "RN114 There is no module "
                  + module
                  + " beside the app: a component is a file like dial.js, or the text of a module");
      return;
    }
    try {
      props.with("src", at.files().show(content, Depot.MODULE));
    } catch (IOException e) {
      props.with("problem", "RN114 The module " + module + " cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable Content find(Place at, String module) {
    boolean library = module.startsWith("/");
    String name = library ? module.substring(1) : module;
    if (!name.matches("[\\w.-]+(/[\\w.-]+)*\\.m?js") || name.contains("..")) {
      return null;
    }
    if (library) {
      return at.code().component(name);
    }
    byte[] bytes = at.code().beside(name);
    return bytes == null ? null : bytes(bytes);
  }

  private static Content bytes(byte[] bytes) {
    return new Content.Bytes(bytes);
  }

  // What cannot come back is a mistake of the app's, and is said where it is made.
  private static void check(
      Plain plain, String name, String what, @Nullable Object like, @Nullable Object value) {
    try {
      if (value != null) {
        plain.read(like, plain.write(value));
      }
    } catch (Cannot cannot) {
      throw Mistake.argument(
          "component",
          name,
          what + " cannot come back from JavaScript: " + cannot.getMessage(),
          "record Dial(double value, String unit) {}   // texts, numbers, booleans, enums, lists, maps, records\n"
              + "ui.component(\"dial.js\", new Dial(0, \"km\"));");
    }
  }

  /** Values of the class of an example. */
  private record Values<V extends @Nullable Object>(Plain plain, @Nullable Object like)
      implements Codec<V> {
    @Override
    public @Nullable Object wire(V value) {
      try {
        return plain.write(value);
      } catch (Cannot cannot) {
        throw new IllegalStateException(cannot.getMessage()); // was looked at when it came
      }
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // It is of the class of the example.
    public V read(@Nullable Object wire) throws Refused {
      if (like == null) {
        throw new Refused("no state: it begins with none");
      }
      if (JsonWriter.text(wire).length() > MAX_VALUE) {
        throw new Refused("at most " + Display.number(MAX_VALUE) + " characters of JSON");
      }
      try {
        return (V) plain.read(like, wire);
      } catch (Cannot cannot) {
        throw new Refused("what is like " + sample() + ", and " + cannot.getMessage());
      }
    }

    private String sample() {
      String text = JsonWriter.text(wireOf(like));
      return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private @Nullable Object wireOf(@Nullable Object value) {
      try {
        return plain.write(value);
      } catch (Cannot cannot) {
        return null;
      }
    }
  }

  /** A trigger without a value. */
  private record Bare() implements Codec<Boolean> {
    @Override
    public Object wire(Boolean value) {
      return value;
    }

    @Override
    public Boolean read(@Nullable Object wire) throws Refused {
      if (wire == null) {
        return true;
      }
      throw new Refused("no value");
    }
  }
}
