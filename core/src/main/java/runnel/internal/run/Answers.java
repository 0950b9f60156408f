package runnel.internal.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one element answers its client without a run: windows of its rows. */
public interface Answers {
  /**
   * Answers. Called on a thread of its own, by several at a time, and may block.
   *
   * @param ask what the client asks: not to be trusted
   * @return a JSON value
   * @throws Exception if there is no answer; the client is told its code and message
   */
  @Nullable Object answer(Map<String, @Nullable Object> ask) throws Exception;
}
