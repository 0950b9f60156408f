package runnel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.CompileError;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Look;

/**
 * What the pages of a site under development are told, as server-sent events: which version is
 * built, and what is wrong with a newer one. Safe for use by many threads.
 */
final class Live {
  /** So long may a page that was closed be taken for an open one. */
  private static final long SILENCE_MILLIS = 20_000;

  private long changes;
  private long version;
  private @Nullable CompileError mistake;
  private Look look = Look.NONE;

  /** There is a new version, to be shown in this look. */
  synchronized void built(Look look) {
    this.look = look;
    // Differs also from those of an earlier process, whose pages may still be open.
    version = Math.max(version + 1, System.currentTimeMillis());
    tell(null);
  }

  /** The newest version is what the source says again. */
  synchronized void mended() {
    if (mistake != null) {
      tell(null);
    }
  }

  /** The source does not compile; the last version that did stays. */
  synchronized void failed(CompileError error) {
    tell(error);
  }

  private void tell(@Nullable CompileError error) {
    mistake = error;
    changes++;
    notifyAll();
  }

  /** Names the newest version; 0 if there is none yet. */
  synchronized long version() {
    return version;
  }

  /** Waits until there is a version. */
  synchronized void awaitVersion() throws InterruptedException {
    while (version == 0) {
      wait();
    }
  }

  /** Tells a page everything from now on, until it is closed. */
  void follow(OutputStream page) throws IOException, InterruptedException {
    long told = -1;
    while (true) {
      String event;
      synchronized (this) {
        if (told == changes) {
          wait(SILENCE_MILLIS);
        }
        told = changes;
        event = "data: " + state() + "\n\n";
      }
      page.write(event.getBytes(StandardCharsets.UTF_8));
      page.flush();
    }
  }

  private String state() {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("version", Long.toString(version));
    if (!look.equals(Look.NONE)) {
      state.put("look", look.properties());
    }
    if (mistake != null) {
      state.put("mistake", properties(mistake));
    }
    return JsonWriter.text(state);
  }

  /** As of the element {@code compileError}; see docs/wire.md. */
  private static Map<String, @Nullable Object> properties(CompileError error) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("file", error.file());
    properties.put("message", error.message());
    if (error.line() > 0) {
      properties.put("line", error.line());
    }
    if (!error.source().isEmpty()) {
      properties.put("source", error.source());
    }
    if (error.column() > 0) {
      properties.put("column", error.column());
    }
    if (error.more() > 0) {
      properties.put("more", error.more());
    }
    return properties;
  }
}
