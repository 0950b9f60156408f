package runnel.browser.worker;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.RecordParts;

/** Records that the rewriter has taught to tell their components. */
public final class WorkerRecords implements RecordParts {
  /** Called by the service loader. */
  public WorkerRecords() {}

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return WorkerCode.INSTANCE.components(value);
  }
}
