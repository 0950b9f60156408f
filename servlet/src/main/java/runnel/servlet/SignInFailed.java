package runnel.servlet;

/** Why somebody was not signed in: a code, and words for the visitor. */
final class SignInFailed extends Exception {
  private final String code;

  SignInFailed(String code, String message) {
    super(message);
    this.code = code;
  }

  SignInFailed(String code, String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
    this.code = code;
  }

  /** Like {@code RN213}. */
  String code() {
    return code;
  }
}
