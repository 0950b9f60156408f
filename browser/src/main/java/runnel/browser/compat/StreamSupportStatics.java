package runnel.browser.compat;

import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** Streams of numbers. */
@StaticsOf(StreamSupport.class)
public final class StreamSupportStatics {
  private StreamSupportStatics() {}

  public static IntStream intStream(Spliterator.OfInt numbers, boolean parallel) {
    return StreamSupport.stream(numbers, parallel).mapToInt(Integer::intValue);
  }

  public static LongStream longStream(Spliterator.OfLong numbers, boolean parallel) {
    return StreamSupport.stream(numbers, parallel).mapToLong(Long::longValue);
  }

  public static DoubleStream doubleStream(Spliterator.OfDouble numbers, boolean parallel) {
    return StreamSupport.stream(numbers, parallel).mapToDouble(Double::doubleValue);
  }
}
