package runnel.browser.compat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Streams of one or none. */
@StaticsOf(Stream.class)
public final class StreamStatics {
  private StreamStatics() {}

  public static <T> Stream<T> ofNullable(@Nullable T value) {
    return value == null ? Stream.empty() : Stream.of(value);
  }
}
