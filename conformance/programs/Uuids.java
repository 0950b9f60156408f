import java.text.Normalizer;
import java.util.*;

/** Names out of numbers, and letters without accents. */
public class Uuids {
  public static void main(String[] args) {
    UUID uuid = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    System.out.println(uuid + " " + uuid.version() + " " + uuid.variant() + " " + uuid.hashCode());
    System.out.println(uuid.getMostSignificantBits() + " " + uuid.getLeastSignificantBits());
    UUID named = UUID.nameUUIDFromBytes("runnel".getBytes());
    System.out.println(named + " " + named.version() + " " + named.equals(UUID.fromString(named.toString())));
    System.out.println(new UUID(1, -2) + " " + new TreeSet<>(List.of(uuid, named, new UUID(-1, 3))) + " " + UUID.fromString("1-2-3-4-5"));
    UUID random = UUID.randomUUID();
    System.out.println(random.version() + " " + random.variant() + " " + random.toString().length() + " " + random.equals(UUID.randomUUID()));
    for (String bad : List.of("", "x-y", "1-2-3-4", "g0000000-0000-0000-0000-000000000000")) {
      try {
        System.out.println(UUID.fromString(bad));
      } catch (IllegalArgumentException e) {
        System.out.println(bad.length() > 20 ? "refused" : e.getMessage());
      }
    }
    String text = "Crème brûlée, Ærø, Ångström, ﬁn, 한글";
    System.out.println(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    for (Normalizer.Form form : Normalizer.Form.values()) {
      System.out.println(form + " " + Normalizer.normalize(text, form).length() + " " + Normalizer.isNormalized(text, form));
    }
  }
}
