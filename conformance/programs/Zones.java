import java.util.*;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

public class Zones {
  public static void main(String[] args) throws Exception {
    var z = ZonedDateTime.of(2024, 3, 31, 1, 30, 0, 0, ZoneId.of("Europe/Berlin"));
    System.out.println(z + " " + z.plusHours(1) + " " + z.withZoneSameInstant(ZoneId.of("America/New_York")));
    System.out.println(z.toInstant() + " " + z.getOffset() + " " + Instant.ofEpochMilli(1700000000123L) + " " + OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)));
    System.out.println(Instant.parse("2024-01-01T00:00:00Z").atZone(ZoneId.of("Asia/Tokyo")) + " " + Instant.EPOCH.plus(1, ChronoUnit.DAYS) + " " + Instant.ofEpochSecond(5).until(Instant.ofEpochSecond(65)));
  }
}
