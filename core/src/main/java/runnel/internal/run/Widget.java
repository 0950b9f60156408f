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

  /** Fires once: a button. */
  record Trigger(String label, boolean disabled, @Nullable Runnable onClick) implements Widget {}
}
