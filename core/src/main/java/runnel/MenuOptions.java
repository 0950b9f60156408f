package runnel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/**
 * What a menu button can be told.
 *
 * @param <T> type of the items
 */
public final class MenuOptions<T> extends InputOptions<MenuOptions<T>> {
  private Function<? super T, String> format = String::valueOf;
  private boolean primary;
  private @Nullable Consumer<T> onChoose;

  MenuOptions() {}

  /** The text shown for an item; each has its own. Default: {@code toString()}. */
  public MenuOptions<T> format(Function<? super T, String> text) {
    format = text;
    return this;
  }

  /** The one action of its page or section: drawn in the accent colour. */
  public MenuOptions<T> primary() {
    primary = true;
    return this;
  }

  /**
   * Called with the item that was chosen, before the page is drawn. It is never cut short by newer
   * events.
   */
  public MenuOptions<T> onChoose(Consumer<T> action) {
    onChoose = action;
    return this;
  }

  static <T> @Nullable T place(
      Place at, String label, List<? extends T> items, Consumer<MenuOptions<T>> options) {
    MenuOptions<T> o = new MenuOptions<>();
    options.accept(o);
    Choices<T> choices = Choices.of("menuButton", label, items, o.format, null);
    return at.submission(
        "menuButton",
        o.key,
        o.props(label).with("options", choices.texts()).flag("primary", o.primary),
        new Widget.Submit<>(label, o.disabled, new ItemCodec<>(choices), o.onChoose));
  }

  private record ItemCodec<T>(Choices<T> choices) implements Codec<T> {
    @Override
    public Object wire(T value) {
      return choices.text(value);
    }

    @Override
    public T read(@Nullable Object wire) throws Refused {
      return choices.read(wire);
    }
  }
}
