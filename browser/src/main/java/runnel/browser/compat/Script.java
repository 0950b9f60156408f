package runnel.browser.compat;

import org.teavm.jso.JSBody;

/**
 * What the browser does for the classes that TeaVM takes for the JDK's: they cannot speak
 * JavaScript themselves.
 */
public final class Script {
  private Script() {}

  /** A whole number from 0 to 2 to the 32nd, exclusive, that nobody can guess. */
  @JSBody(script = "return crypto.getRandomValues(new Uint32Array(1))[0];")
  public static native double random();

  /** The text in a form of Unicode: NFC, NFD, NFKC or NFKD. */
  @JSBody(
      params = {"text", "form"},
      script = "return text.normalize(form);")
  public static native String normalize(String text, String form);

  /** The text in upper case, as Unicode has it: some letters become several. */
  @JSBody(
      params = {"text"},
      script = "return text.toUpperCase();")
  public static native String upperCase(String text);

  /** The text in lower case, as Unicode has it. */
  @JSBody(
      params = {"text"},
      script = "return text.toLowerCase();")
  public static native String lowerCase(String text);
}
