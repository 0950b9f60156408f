package runnel.servlet;

import java.io.IOException;
import java.util.function.LongSupplier;
import runnel.Limit;
import runnel.spi.Host;

/**
 * How long something may take to arrive: {@link Limit#SECONDS_PER_MEGABYTE}, and as much again for
 * each megabyte that is there. Who sends a byte now and then to hold something up is out of it
 * soon. Begins when it is made.
 */
final class Patience {
  private static final long MEGABYTE = 1_000_000;

  private final LongSupplier clock;
  private final long seconds;
  private final long begun;

  /**
   * From now on.
   *
   * @param clock in milliseconds
   * @param seconds for each megabyte; 0 for no end
   */
  Patience(LongSupplier clock, long seconds) {
    this.clock = clock;
    this.seconds = seconds;
    this.begun = clock.getAsLong();
  }

  /** From now on, as the host says. */
  static Patience of(Host host) {
    return new Patience(host::millis, host.limit(Limit.SECONDS_PER_MEGABYTE));
  }

  private long millis() {
    return clock.getAsLong() - begun;
  }

  /** Whether it is over, when so many bytes have arrived. */
  boolean isOver(long bytes) {
    return seconds > 0 && millis() > seconds * 1000 + seconds * 1000 * bytes / MEGABYTE;
  }

  /** What is said of it. */
  String words(long bytes) {
    return "RN238 It comes too slowly: " + bytes + " bytes in " + millis() / 1000 + " s";
  }

  /** It is over. */
  static final class Over extends IOException {
    private static final long serialVersionUID = 1;

    Over(String words) {
      super(words);
    }

    /** What the client is told. */
    String words() {
      return String.valueOf(getMessage());
    }
  }
}
