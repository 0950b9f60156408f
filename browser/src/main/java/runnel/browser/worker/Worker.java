package runnel.browser.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The Web Worker that the app runs in, as JavaScript offers it. */
final class Worker {
  private Worker() {}

  /** Called by the browser, outside of any thread of Java's: it must not wait for anything. */
  @JSFunctor
  interface Callback extends JSObject {
    /** It is time. */
    void call();
  }

  /** Called by the browser with a message of the page, likewise. */
  @JSFunctor
  interface Receiver extends JSObject {
    /** The page says something. */
    void take(String message);
  }

  /** Milliseconds that never go back. */
  @JSBody(script = "return performance.now();")
  static native double now();

  /** Calls back once. */
  @JSBody(
      params = {"callback", "millis"},
      script = "return setTimeout(callback, millis);")
  static native int after(Callback callback, double millis);

  /** Does not call back after all. */
  @JSBody(
      params = {"timer"},
      script = "clearTimeout(timer);")
  static native void cancel(int timer);

  /** A name that no other tab has. */
  @JSBody(script = "return crypto.randomUUID ? crypto.randomUUID() : String(Math.random());")
  static native String randomName();

  /** Sends a message to the page. */
  @JSBody(
      params = {"message"},
      script = "self.postMessage(message);")
  static native void post(String message);

  /** Says something on the console. */
  @JSBody(
      params = {"message"},
      script = "console.warn(message);")
  static native void warn(String message);

  /** What a worker before this one has asked the page to keep, or an empty text. */
  @JSBody(script = "return self.runnelKept;")
  static native String kept();

  /** Takes what the page has said so far and will say: worker.js keeps it until then. */
  @JSBody(
      params = {"receiver"},
      script = "self.runnelListen(receiver);")
  static native void listen(Receiver receiver);
}
