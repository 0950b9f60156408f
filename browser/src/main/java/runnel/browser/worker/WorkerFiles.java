package runnel.browser.worker;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** Bytes that go between the worker and its page, beside the messages, as JavaScript offers it. */
final class WorkerFiles {
  private WorkerFiles() {}

  /** Gives the page bytes to be read under an address. They are no longer the worker's. */
  @JSBody(
      params = {"address", "type", "bytes"},
      script = "self.postMessage({ media: address, blob: new Blob([bytes], { type: type }) });")
  static native void show(String address, String type, Int8Array bytes);

  /** Likewise, with a file of the visitor's: its bytes are not touched. */
  @JSBody(
      params = {"address", "type", "id"},
      script =
          """
          var file = self.runnelFiles.get(id).file;
          self.postMessage({ media: address, blob: file.slice(0, file.size, type) });
          """)
  static native void showFile(String address, String type, String id);

  /** The page need not keep this any more. */
  @JSBody(
      params = {"address"},
      script = "self.postMessage({ gone: address });")
  static native void drop(String address);

  /** Whether the page has given this file. */
  @JSBody(
      params = {"id"},
      script = "return self.runnelFiles.has(id);")
  static native boolean has(String id);

  /** Its name, as the page says it. */
  @JSBody(
      params = {"id"},
      script = "var known = self.runnelFiles.get(id); return known.name || known.file.name;")
  static native String name(String id);

  /** Its type. */
  @JSBody(
      params = {"id"},
      script = "return self.runnelFiles.get(id).file.type;")
  static native String type(String id);

  /** Its size in bytes. */
  @JSBody(
      params = {"id"},
      script = "return self.runnelFiles.get(id).file.size;")
  static native double size(String id);

  /** Bytes of it; null if it is gone, or cannot be read any more. */
  @JSBody(
      params = {"id", "from", "to"},
      script =
          """
          var known = self.runnelFiles.get(id);
          if (!known) return null;
          try {
            return new Int8Array(new FileReaderSync().readAsArrayBuffer(known.file.slice(from, to)));
          } catch (e) {
            return null;
          }
          """)
  static native @Nullable Int8Array read(String id, double from, double to);

  /** Forgets it, here and in the page. */
  @JSBody(
      params = {"id"},
      script = "if (self.runnelFiles.delete(id)) self.postMessage({ forget: id });")
  static native void forget(String id);
}
