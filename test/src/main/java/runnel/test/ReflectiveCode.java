package runnel.test;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Frames;
import runnel.spi.Host;

/** Looks at the code under test by reflection. */
final class ReflectiveCode implements Host.Code {
  @Override
  public Supplier<@Nullable String> caller() {
    String line =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> users(frame.getClassName()))
                        .findFirst()
                        .map(frame -> Frames.line(frame.getFileName(), frame.getLineNumber()))
                        .orElse(null));
    return () -> line;
  }

  @Override
  public List<String> frames(Throwable problem) {
    return Frames.of(problem, frame -> users(frame.getClassName()));
  }

  private static boolean users(String className) {
    return Frames.mayBeUsers(className)
        && !className.startsWith("java.")
        && !className.startsWith("jdk.");
  }

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    if (!value.getClass().isRecord()) {
      return null;
    }
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        components.put(component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException | RuntimeException closed) {
        return null;
      }
    }
    return components;
  }
}
