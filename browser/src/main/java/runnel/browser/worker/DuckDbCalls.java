package runnel.browser.worker;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * DuckDB as {@code sql.js} offers it, which lies beside the app in a site whose app names it here:
 * the build looks for the name {@code runnelDuckDb} in the compiled app.
 */
final class DuckDbCalls {
  private DuckDbCalls() {}

  /** Called once, outside of any thread of Java's: with a problem in words, or an answer. */
  @JSFunctor
  interface Done extends JSObject {
    /** It is over. */
    void take(@Nullable String problem, @Nullable JSObject answer);
  }

  /** Makes the calls below possible. */
  @JSBody(script = "if (!self.runnelDuckDb) importScripts(\"sql.js\");")
  static native void load();

  /** Asks on a connection; the answer is a table. */
  @JSBody(
      params = {"connection", "sql", "args", "most", "done"},
      script = "self.runnelDuckDb.ask(connection, sql, args, most, done);")
  static native void ask(int connection, String sql, String args, int most, Done done);

  /** Makes a file known; there is no answer. */
  @JSBody(
      params = {"name", "bytes", "done"},
      script = "self.runnelDuckDb.register(name, bytes, done);")
  static native void register(String name, Int8Array bytes, Done done);

  /**
   * Makes the files, a list in JSON, known under a pattern that they all fit; there is no answer.
   */
  @JSBody(
      params = {"pattern", "names", "done"},
      script = "self.runnelDuckDb.unite(pattern, names, done);")
  static native void unite(String pattern, String names, Done done);

  /** Begins a transaction; the answer has the number of its connection. */
  @JSBody(
      params = {"done"},
      script = "self.runnelDuckDb.begin(done);")
  static native void begin(Done done);

  /** Ends it: {@code commit} or {@code rollback}. */
  @JSBody(
      params = {"connection", "how", "done"},
      script = "self.runnelDuckDb.end(connection, how, done);")
  static native void end(int connection, String how, Done done);

  // ---- What answers are made of.

  @JSBody(
      params = {"answer"},
      script = "return answer.number;")
  static native int number(JSObject answer);

  @JSBody(
      params = {"answer"},
      script = "return answer.rows;")
  static native int rows(JSObject answer);

  @JSBody(
      params = {"answer"},
      script = "return answer.columns.length;")
  static native int columns(JSObject answer);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].name;")
  static native String name(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].type;")
  static native String type(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].kind;")
  static native String kind(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].nulls;")
  static native Int8Array nulls(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].numbers;")
  static native @Nullable Float64Array numbers(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].lengths;")
  static native Int32Array lengths(JSObject answer, int i);

  @JSBody(
      params = {"answer", "i"},
      script = "return answer.columns[i].texts;")
  static native String texts(JSObject answer, int i);
}
