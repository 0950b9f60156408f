package runnel;

/**
 * A mistake that Runnel found: what happened with the values got, and the fix as code. Each {@link
 * #code()} has a page under docs/errors.
 */
public final class RunnelException extends RuntimeException {
  private final String code;
  private final String fix;

  /**
   * A mistake.
   *
   * @param code like {@code RN012}
   * @param message what happened, with the values got
   * @param fix what to do, as code where possible; may be empty
   */
  public RunnelException(String code, String message, String fix) {
    super(message);
    this.code = code;
    this.fix = fix;
  }

  /** The stable code, like {@code RN012}. */
  public String code() {
    return code;
  }

  /** What to do, as code where possible; empty if there is nothing to say. */
  public String fix() {
    return fix;
  }
}
