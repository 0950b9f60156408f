package runnel.browser.compat;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gathering, and lists that do not change. */
@MethodsOf(Stream.class)
public final class StreamMethods {
  private StreamMethods() {}

  @SuppressWarnings("unchecked")
  public static <T> List<T> toList(Stream<T> self) {
    return new ImmutableList<>((T[]) self.toArray(), true);
  }

  public static <T, R> Stream<R> gather(Stream<T> self, Gatherer<? super T, ?, R> gatherer) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                Gathered.of(self.iterator(), gatherer), Spliterator.ORDERED),
            false)
        .onClose(self::close);
  }
}
