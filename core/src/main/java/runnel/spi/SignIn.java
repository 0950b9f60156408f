package runnel.spi;

/**
 * How users of a server sign in, checked: see {@link runnel.SignInOptions}. Texts that are not said
 * are empty.
 *
 * @param issuer the OpenID provider; empty if a proxy signs users in
 * @param clientId how the provider knows the app
 * @param clientSecret what the app proves that with
 * @param redirect where the provider sends users back to; empty: as the visitor's browser asks
 * @param scopes what is asked of the provider
 * @param millis how long a user stays signed in
 * @param header the one in which a trusted proxy says who the user is
 * @param nameHeader likewise the name
 * @param emailHeader likewise the address
 * @param required whether nobody sees anything without having signed in
 */
public record SignIn(
    String issuer,
    String clientId,
    String clientSecret,
    String redirect,
    String scopes,
    long millis,
    String header,
    String nameHeader,
    String emailHeader,
    boolean required) {
  /** Whether Runnel itself takes users to a provider. */
  public boolean isByProvider() {
    return !issuer.isEmpty();
  }

  /** The same, with what the app proves with that it is the one. */
  public SignIn withSecret(String secret) {
    return new SignIn(
        issuer,
        clientId,
        secret,
        redirect,
        scopes,
        millis,
        header,
        nameHeader,
        emailHeader,
        required);
  }

  /** Without the secret, which is nobody's business. */
  @Override
  public String toString() {
    return "SignIn[" + issuer + header + "]";
  }
}
