package runnel.internal.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an input on the page takes events, as the run that last placed it declared it. */
public sealed interface Widget {
  /** What the user calls it. */
  String label();

  /** Whether it takes no events. */
  boolean disabled();

  /** Holds a value. */
  record Input<T extends @Nullable Object>(
      String label, boolean disabled, Codec<T> codec, @Nullable Consumer<T> onChange)
      implements Widget {}

  /** Hands over a value once: a chat input. */
  record Submit<T>(String label, boolean disabled, Codec<T> codec, @Nullable Consumer<T> onSubmit)
      implements Widget {}

  /**
   * Takes changes to what it holds, each once and in order. What they make is there for every later
   * run to draw: a drawing may be cut short by the next.
   */
  record Edits(String label, boolean disabled, Editor editor) implements Widget {}

  /** What such changes are made to. */
  interface Editor {
    /**
     * Makes a change. Called with the monitor of the session.
     *
     * @param change as the client sent it: not to be trusted
     * @param ref the number of its event
     * @return called next, without the monitor
     * @throws Codec.Refused if nothing was changed; with a code of its own its message is complete
     */
    Runnable apply(@Nullable Object change, long ref) throws Codec.Refused;
  }

  /** Fires once: a button. */
  record Trigger(String label, boolean disabled, @Nullable Runnable onClick) implements Widget {}
}
