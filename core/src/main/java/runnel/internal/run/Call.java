package runnel.internal.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.Json;
import runnel.spi.Host;

/** A question to the visitor's browser that waits for its answer. Guarded by the session. */
public final class Call {
  final long number;
  final String what;
  final Map<String, ?> args;
  private final int limit;
  // Raised when there is an answer, or none is to be waited for.
  final Host.Signal over;
  private final StringBuilder parts = new StringBuilder();
  private @Nullable Answer answer;

  /**
   * What came of it.
   *
   * @param value what the browser gave, as JSON
   * @param error why it gave nothing: {@code refused}, {@code unavailable}, {@code timeout}, {@code
   *     full}; else null
   * @param message the browser's words for that
   */
  public record Answer(@Nullable Object value, @Nullable String error, String message) {}

  Call(long number, String what, Map<String, ?> args, int limit, Host.Signal over) {
    this.number = number;
    this.what = what;
    this.args = args;
    this.limit = limit;
    this.over = over;
  }

  /** Takes a part of the answer, or the answer; nothing of it is to be trusted. */
  void take(ClientFrame.Answer frame) {
    String part = frame.part();
    if (frame.error() != null) {
      end(new Answer(null, frame.error(), frame.message()));
    } else if (part != null) {
      if (frame.at() == 0) {
        parts.setLength(0); // From the start again, after a reconnect.
      }
      if (frame.at() != parts.length()) {
        end(new Answer(null, "unavailable", "a part of the answer is missing"));
      } else if (parts.length() + part.length() > limit) {
        end(new Answer(null, "full", "the answer is longer than " + limit + " characters"));
      } else {
        parts.append(part);
      }
    } else if (frame.at() < 0) {
      end(new Answer(frame.value(), null, ""));
    } else if (frame.at() != parts.length()) {
      end(new Answer(null, "unavailable", "a part of the answer is missing"));
    } else {
      end(whole());
    }
  }

  private Answer whole() {
    try {
      return new Answer(Json.parse(parts.toString()), null, "");
    } catch (Json.Malformed malformed) {
      return new Answer(null, "unavailable", "the answer is no JSON");
    }
  }

  void end(Answer with) {
    if (answer == null) {
      answer = with;
      over.raise();
    }
  }

  boolean isOver() {
    return answer != null;
  }

  Answer answer() {
    return answer == null ? new Answer(null, "timeout", "") : answer;
  }
}
