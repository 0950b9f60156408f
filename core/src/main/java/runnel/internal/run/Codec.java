package runnel.internal.run;

import org.jspecify.annotations.Nullable;

/**
 * Between the value of an input in Java and on the wire, and what values it takes.
 *
 * @param <T> type of the value in the app
 */
public interface Codec<T extends @Nullable Object> {
  /** The JSON value for {@code value}. */
  @Nullable Object wire(T value);

  /**
   * The value that a client sent.
   *
   * @throws Refused if the input does not take it; the message says what it takes
   */
  T read(@Nullable Object wire) throws Refused;

  /**
   * A value kept from an earlier run made to fit what the input takes now, if that can be done
   * sensibly.
   */
  default @Nullable Object fit(@Nullable Object wire) {
    return wire;
  }

  /** A value that an input does not take. */
  final class Refused extends Exception {
    /** What the client is told. */
    public final String code;

    /** RN033: what the input takes instead. */
    public Refused(String takes) {
      this("RN033", takes);
    }

    /** Another code, with words of its own. */
    public Refused(String code, String message) {
      super(message, null, false, false);
      this.code = code;
    }
  }
}
