package runnel;

import java.time.Duration;

/** What finding the position can be told. */
public final class PositionOptions {
  private Duration timeout = Duration.ofSeconds(30);
  private boolean precise;

  PositionOptions() {}

  /**
   * How long the device may take, once the visitor has allowed it. Default 30 seconds.
   *
   * @throws RunnelException RN010 if not above zero
   */
  public PositionOptions timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new RunnelException(
          "RN010", "timeout is above zero, got " + timeout, "o.timeout(Duration.ofSeconds(5))");
    }
    this.timeout = timeout;
    return this;
  }

  /** As exact as the device can, which takes longer and more of its battery. */
  public PositionOptions precise() {
    precise = true;
    return this;
  }

  Duration timeout() {
    return timeout;
  }

  boolean isPrecise() {
    return precise;
  }
}
