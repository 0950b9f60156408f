package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/** What a chat input can be told. */
public final class ChatInputOptions extends InputOptions<ChatInputOptions> {
  private int maxLength = 10_000;
  private boolean stoppable;
  private @Nullable Consumer<String> onSubmit;

  ChatInputOptions() {}

  /**
   * The longest message it takes, in UTF-16 units. Default 10,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public ChatInputOptions maxLength(int length) {
    maxLength = Numbers.atLeastOne("maxLength", length);
    return this;
  }

  /** Shows a Stop button in it while a run is in progress. */
  public ChatInputOptions stoppable() {
    stoppable = true;
    return this;
  }

  /** Called with each message, before the page is drawn. It is never cut short by newer events. */
  public ChatInputOptions onSubmit(Consumer<String> action) {
    onSubmit = action;
    return this;
  }

  static @Nullable String place(Place at, String placeholder, Consumer<ChatInputOptions> options) {
    ChatInputOptions o = new ChatInputOptions();
    options.accept(o);
    return at.submission("chatInput", o.key, o.props(placeholder), o.widget(placeholder, false));
  }

  static @Nullable ChatPost placeWithFiles(
      Place at,
      String placeholder,
      Consumer<ChatInputOptions> options,
      Consumer<FileUploadOptions> files) {
    ChatInputOptions o = new ChatInputOptions();
    options.accept(o);
    Widget.Submit<String> widget = o.widget(placeholder, true);
    String text = at.submission("chatInput", o.key, o.props(placeholder), widget);
    List<UploadedFile> given =
        FileUploadOptions.placeWithin(
            at.inside("chatInput", o.key, widget), placeholder, o.disabled, files, text != null);
    return text == null || (text.isBlank() && given.isEmpty()) ? null : new ChatPost(text, given);
  }

  @Override
  Props props(String placeholder) {
    return super.props(placeholder).with("maxLength", maxLength).flag("stoppable", stoppable);
  }

  private Widget.Submit<String> widget(String placeholder, boolean mayBeEmpty) {
    return new Widget.Submit<>(
        placeholder, disabled, new MessageCodec(maxLength, mayBeEmpty), onSubmit);
  }

  /** With files there may be a message without a text. */
  private record MessageCodec(int maxLength, boolean mayBeEmpty) implements Codec<String> {
    @Override
    public Object wire(String value) {
      return value;
    }

    @Override
    public String read(@Nullable Object wire) throws Refused {
      if (wire instanceof String text
          && (mayBeEmpty || !text.isBlank())
          && text.length() <= maxLength) {
        return text;
      }
      throw new Refused(
          "a message of " + (mayBeEmpty ? 0 : 1) + " to " + maxLength + " characters");
    }
  }
}
