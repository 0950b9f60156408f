package runnel.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks into records, which core cannot for lack of reflection; each host registers one with {@link
 * java.util.ServiceLoader}. Safe for use by many threads.
 */
public interface RecordParts {
  /**
   * The components of a record in their order, or null if {@code value} is not a record or cannot
   * be looked into.
   */
  @Nullable Map<String, @Nullable Object> components(Object value);
}
