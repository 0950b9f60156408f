package runnel.servlet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.RecordParts;

/** Records looked into by reflection. */
public final class JvmRecords implements RecordParts {
  /** Called by the service loader. */
  public JvmRecords() {}

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return RecordReader.read(value);
  }
}
