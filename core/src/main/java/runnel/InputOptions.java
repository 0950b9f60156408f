package runnel;

import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Props;

/** What every input can be told. Lives only inside the options lambda. */
abstract class InputOptions<O extends InputOptions<O>> {
  @Nullable String key;
  boolean disabled;
  private @Nullable String help;
  private LabelVisibility labelVisibility = LabelVisibility.VISIBLE;
  private @Nullable String icon;
  private @Nullable String shortcut;
  private @Nullable String param;

  InputOptions() {}

  @SuppressWarnings("unchecked") // Each subclass names itself.
  private O self() {
    return (O) this;
  }

  /**
   * A name that tells this input from others of the same kind in the same container. Default: its
   * label does. The input keeps its value for as long as the key stays, whatever else changes.
   */
  public O key(String key) {
    this.key = key;
    return self();
  }

  /** An explanation in Markdown, shown at a question mark behind the label. Default: none. */
  public O help(String markdown) {
    help = markdown;
    return self();
  }

  /**
   * How the label is shown. Default: {@link LabelVisibility#VISIBLE}. It names the input all the
   * same.
   */
  public O labelVisibility(LabelVisibility visibility) {
    labelVisibility = visibility;
    return self();
  }

  /** A symbol before the label, like {@code 🔎}. Default: none. */
  public O icon(String icon) {
    this.icon = icon;
    return self();
  }

  /**
   * Keys that click the button, or go to the input, from anywhere on the page: {@code ctrl+enter},
   * {@code alt+1}, {@code r}. Any of {@code ctrl}, {@code alt} and {@code shift}, and one key,
   * which is a character, {@code f1} to {@code f12}, or one of enter, escape, space, tab,
   * backspace, delete, up, down, left, right, home, end, pageup, pagedown. On a Mac {@code ctrl} is
   * the command key. Keys without {@code ctrl} or {@code alt} do nothing while somebody types in a
   * field. Default: none.
   *
   * @throws RunnelException RN041 if it is none
   */
  public O shortcut(String keys) {
    shortcut = Shortcut.checked(keys);
    return self();
  }

  /**
   * Lets the value stand in the address as this parameter, so that a link to the app, a reload and
   * Back bring it along. A value that the input begins with does not stand there; what the input
   * does not take is ignored. When the address gives it another value {@code onChange} is not
   * called.
   *
   * @throws RunnelException RN099 when two inputs on a page are bound to one parameter
   */
  public O bindQuery(String parameter) {
    param = parameter;
    return self();
  }

  /** Takes no input: shown greyed, and events of it are refused. */
  public O disabled() {
    return disabled(true);
  }

  /** Whether it takes no input. Default: it does. */
  public O disabled(boolean disabled) {
    this.disabled = disabled;
    return self();
  }

  /** The properties that all inputs share. */
  Props props(String label) {
    return Props.of()
        .with("label", label)
        .with("key", key)
        .with("help", help)
        .with("labelVisibility", labelVisibility.wire)
        .with("icon", icon)
        .with("shortcut", shortcut)
        .with("param", param)
        .flag("disabled", disabled);
  }
}
