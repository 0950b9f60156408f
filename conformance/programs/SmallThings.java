import java.io.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.regex.*;
import java.util.stream.*;

/** Small things of many classes. */
public class SmallThings {
  record Pair(int a, int b) {}

  public static void main(String[] args) throws Exception {
    StringWriter out = new StringWriter();
    System.out.println(new StringReader("one\ntwo\n").transferTo(out) + " " + out);
    System.out.println(new BufferedReader(new StringReader("a\r\nb\n\nc")).readAllLines());
    System.out.println(Reader.of("all of it").readAllAsString() + Reader.nullReader().read());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("bytes".getBytes());
    PrintStream print = new PrintStream(bytes);
    print.print(true);
    print.print(1.5f);
    print.println(new char[] {'x', 'y'});
    print.flush();
    System.out.println(bytes);
    System.out.println(Duration.ofMinutes(2).plusMillis(1).toSeconds() + " " + TimeUnit.of(ChronoUnit.HOURS) + " " + TimeUnit.DAYS.toChronoUnit());
    System.out.println(TimeUnit.MILLISECONDS.convert(Duration.ofSeconds(-1, 500_000_000)) + " " + TimeUnit.MINUTES.convert(Duration.ofSeconds(-61)) + " " + TimeUnit.SECONDS.convert(Duration.ofMillis(-1500)));
    System.out.println(Date.from(Instant.ofEpochSecond(5)).toInstant() + " " + LocalTime.of(1, 0).toEpochSecond(LocalDate.of(1970, 1, 2), ZoneOffset.ofHours(1)));
    System.out.println(LocalDate.EPOCH + " " + LocalDate.of(2026, 5, 5).with(TemporalAdjusters.ofDateAdjuster(d -> d.plusDays(10))));
    List<String> tokens = new ArrayList<>();
    new StringTokenizer("a b  c").asIterator().forEachRemaining(t -> tokens.add((String) t));
    System.out.println(tokens);
    Matcher matcher = Pattern.compile("b+").matcher("abbbc");
    System.out.println(matcher.hasMatch() + " " + matcher.find() + matcher.hasMatch() + " " + matcher.toMatchResult().hasMatch());
    System.out.println(StreamSupport.intStream(IntStream.range(0, 4).spliterator(), false).sum());
    Iterator<String> iterator = Spliterators.iterator(List.of("x", "y").spliterator());
    System.out.println(iterator.next() + iterator.next() + iterator.hasNext());
    System.out.println(new Pair(1, 2).getClass().isRecord() + " " + "".getClass().isRecord() + " " + String.class.getPackageName());
    System.out.println(Arrays.compareUnsigned(new byte[] {1, -1}, new byte[] {1, 2}) > 0);
    ConcurrentMap<String, Integer> counts = Stream.of("a", "b", "a").collect(Collectors.toConcurrentMap(s -> s, s -> 1, Integer::sum, ConcurrentSkipListMap::new));
    System.out.println(counts);
    System.out.println(Math.scalb(1.0, 1000) + " " + Math.scalb(3.0, -1075) + " " + Math.scalb(1.5f, 130) + " " + Math.scalb(-5.0, 3));
  }
}
