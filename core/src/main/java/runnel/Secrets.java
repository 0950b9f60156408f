package runnel;

import runnel.spi.Host;

/**
 * What only the host knows: passwords, keys, tokens. They come from the environment, or from {@code
 * secrets.toml} beside the app, which is never part of a site; nothing of them goes to the page but
 * what the app itself writes there. An app that uses them does not compile for the browser
 * (RNB061). Safe for use by several threads.
 */
public final class Secrets {
  private final Host host;

  Secrets(Host host) {
    this.host = host;
  }

  /**
   * A secret. {@code mail.password} is the variable {@code MAIL_PASSWORD} of the environment, else
   * {@code password} in {@code [mail]} of the file.
   *
   * @throws RunnelException RN168 if there is none of this name
   */
  public String get(String name) {
    String secret = host.secret(name);
    if (secret == null) {
      throw new RunnelException(
          "RN168",
          "There is no secret \""
              + name
              + "\", in the environment as "
              + Host.variable(name)
              + ", or in secrets.toml beside the app",
          Host.variable(name) + "=… ./runnel run App.java");
    }
    return secret;
  }

  /** A secret, or {@code otherwise} if there is none of this name. */
  public String get(String name, String otherwise) {
    String secret = host.secret(name);
    return secret == null ? otherwise : secret;
  }
}
