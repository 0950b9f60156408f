package runnel.browser.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Frames;
import runnel.spi.Host;

/**
 * The author's code in the browser. A stack trace there has the author's frames only; the first
 * that is looked at costs the loading of a file, so nothing here looks before it is asked.
 */
enum WorkerCode implements Host.Code {
  INSTANCE;

  @Override
  public Supplier<@Nullable String> caller() {
    Throwable here = new Throwable();
    return () -> {
      StackTraceElement[] frames = here.getStackTrace();
      return frames.length == 0
          ? null
          : Frames.line(frames[0].getFileName(), frames[0].getLineNumber());
    };
  }

  @Override
  public List<String> frames(Throwable problem) {
    return Frames.of(problem, _ -> true);
  }

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return value instanceof Parts record ? record.recordParts() : null;
  }

  @Override
  public @Nullable String typeName(Object value) {
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    String name = type.getName();
    return AppTypes.constants(name) != null || AppTypes.components(name) != null ? name : null;
  }

  @Override
  public @Nullable Object record(String type, Map<String, @Nullable Object> components) {
    String[] names = AppTypes.components(type);
    if (names == null || names.length != components.size()) {
      return null;
    }
    Object[] values = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      if (!components.containsKey(names[i])) {
        return null;
      }
      values[i] = components.get(names[i]);
    }
    return AppTypes.record(type, values);
  }

  @Override
  public @Nullable Map<String, String> shape(Class<?> type) {
    String[] names = AppTypes.components(type.getName());
    String[] types = AppTypes.types(type.getName());
    if (names == null || types == null) {
      return null;
    }
    Map<String, String> shape = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      shape.put(names[i], types[i]);
    }
    return shape;
  }

  @Override
  public Object make(Class<?> type, @Nullable Object[] parts) {
    return Objects.requireNonNull(AppTypes.record(type.getName(), parts));
  }

  @Override
  public @Nullable Object constant(String type, String name) {
    Object[] constants = AppTypes.constants(type);
    for (Object constant : constants == null ? new Object[0] : constants) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public byte @Nullable [] beside(String name) {
    try (InputStream in = ClassLoader.getSystemClassLoader().getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable Content component(String name) {
    byte[] list = beside(WorkerModule.LIST);
    return list == null ? null : WorkerModule.in(new String(list, UTF_8), name);
  }
}
