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
     * @param keep for what it returns: to keep what it holds for a later session
     * @return called next, without the monitor; until it has kept something, the event waits for
     *     that later session
     * @throws Codec.Refused if nothing was changed; with a code of its own its message is complete
     */
    Runnable apply(@Nullable Object change, Keep keep) throws Codec.Refused;
  }

  /** What an input leaves to a session that comes after this one. */
  interface Keep {
    /**
     * Keeps this, as JSON.
     *
     * @param atOnce whether it is where it outlives the host when this returns: then to be called
     *     without the monitor
     */
    void keep(Object kept, boolean atOnce);
  }

  /** Fires once: a button. */
  record Trigger(String label, boolean disabled, @Nullable Runnable onClick) implements Widget {}
}
