package runnel.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.RecordParts;

/** Looks into the records of tests, which may be private. */
public final class ReflectiveRecords implements RecordParts {
  /** Called by the service loader. */
  public ReflectiveRecords() {}

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return new ReflectiveCode().components(value);
  }
}
