package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a chat message can be told. */
public final class ChatMessageOptions {
  private @Nullable String avatar;
  private @Nullable Object picture;
  private @Nullable String key;

  ChatMessageOptions() {}

  /** An emoji or a letter or two beside it. Default: a picture, or the first letter of the name. */
  public ChatMessageOptions avatar(String emoji) {
    avatar = emoji;
    return this;
  }

  /**
   * A picture beside it, of a person or a thing: see {@link MediaElements} for what it may be. What
   * cannot be shown says why below (RN130, RN131).
   */
  public ChatMessageOptions picture(Object source) {
    picture = source;
    return this;
  }

  /** A name that tells it from other messages beside it, for when messages are taken away. */
  public ChatMessageOptions key(String key) {
    this.key = key;
    return this;
  }

  static Ui place(Place at, String name, Consumer<ChatMessageOptions> options) {
    ChatMessageOptions o = new ChatMessageOptions();
    options.accept(o);
    Props props = Props.of().with("name", name).with("avatar", o.avatar);
    if (o.picture != null) {
      MediaSource.give(at, "image", o.picture, props);
    }
    return new Ui(at.container("chatMessage", o.key, props));
  }
}
