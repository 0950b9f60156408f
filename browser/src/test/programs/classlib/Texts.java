import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.*;

public class Texts {
  static void joiner() {
    StringJoiner j = new StringJoiner(", ", "[", "]");
    System.out.println(j + " " + j.length());
    j.setEmptyValue("nothing");
    System.out.println(j);
    j.add("a").add("b").add(null);
    System.out.println(j + " " + j.length());
    System.out.println(j.merge(new StringJoiner("-").add("x").add("y")).merge(j));
  }

  static void scanner() {
    Scanner s = new Scanner("12 -7 3.5 word true 1,234 99999999999\n  rest of line\n\nlast");
    System.out.println(s.nextInt() + s.nextInt());
    System.out.println(s.hasNextInt() + " " + s.hasNextDouble() + " " + s.nextDouble());
    System.out.println(s.hasNextBoolean() + " " + s.next() + " " + s.nextBoolean());
    System.out.println(s.nextInt() + " " + s.hasNextInt() + " " + s.nextLong());
    System.out.println("'" + s.nextLine() + "' '" + s.nextLine() + "' '" + s.nextLine() + "'");
    System.out.println(s.hasNextLine() + " " + s.nextLine() + " " + s.hasNextLine() + s.hasNext());
    try {
      s.nextLine();
    } catch (NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
    Scanner bad = new Scanner("abc");
    try {
      bad.nextInt();
    } catch (InputMismatchException e) {
      System.out.println(e.getMessage() + " " + bad.next());
    }
    Scanner csv = new Scanner("a,b,,c\nd").useDelimiter(",|\\n");
    while (csv.hasNext()) {
      System.out.print("<" + csv.next() + ">");
    }
    System.out.println();
    byte[] bytes = "x 1\r\ny 2\r\n".getBytes(StandardCharsets.UTF_8);
    try (Scanner in = new Scanner(new ByteArrayInputStream(bytes))) {
      int sum = 0;
      while (in.hasNextLine()) {
        Scanner line = new Scanner(in.nextLine());
        line.next();
        sum += line.nextInt();
      }
      System.out.println(sum);
    }
    Scanner words = new Scanner(new StringReader("one, two;  three"));
    System.out.println(words.useDelimiter("[,;]\\s*").next() + words.next() + words.next());
    Scanner closed = new Scanner("x");
    closed.close();
    try {
      closed.next();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(
        new Scanner("ff").nextInt(16) + " " + new Scanner("key=5").findInLine("\\d"));
    System.out.println(new Scanner("1e3 .5").nextDouble() + " " + new Scanner("").hasNext());
  }

  static void hex() {
    byte[] bytes = {0, 1, 127, -128, -1};
    HexFormat plain = HexFormat.of();
    System.out.println(plain.formatHex(bytes) + " " + plain.withUpperCase().formatHex(bytes));
    HexFormat fancy = HexFormat.ofDelimiter(", ").withPrefix("#");
    System.out.println(fancy.formatHex(bytes) + " " + fancy);
    System.out.println(Arrays.toString(fancy.parseHex("#0a, #FF")));
    System.out.println(Arrays.toString(plain.parseHex("cafe")));
    System.out.println(
        plain.toHexDigits(255) + plain.toHexDigits((byte) 10) + plain.toHexDigits(9L));
    System.out.println(HexFormat.fromHexDigits("7f") + " " + HexFormat.isHexDigit('g'));
    try {
      plain.parseHex("0g");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getClass().getSimpleName());
    }
    try {
      plain.parseHex("012");
    } catch (IllegalArgumentException e) {
      System.out.println("odd");
    }
  }

  static void digests() throws Exception {
    String[] texts = {"", "abc", "The quick brown fox jumps over the lazy dog", "x".repeat(1000)};
    for (String name : List.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512")) {
      MessageDigest digest = MessageDigest.getInstance(name);
      System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength());
      for (String text : texts) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        System.out.println(HexFormat.of().formatHex(hash));
      }
    }
    MessageDigest parts = MessageDigest.getInstance("SHA-256");
    parts.update((byte) 'a');
    parts.update("xbcx".getBytes(StandardCharsets.UTF_8), 1, 2);
    byte[] whole = MessageDigest.getInstance("SHA-256").digest("abc".getBytes());
    System.out.println(MessageDigest.isEqual(parts.digest(), whole));
    try {
      MessageDigest.getInstance("SHA-9");
    } catch (NoSuchAlgorithmException e) {
      System.out.println(e.getMessage());
    }
  }

  static void random() {
    SplittableRandom random = new SplittableRandom(42);
    System.out.println(random.nextLong() + " " + random.nextInt() + " " + random.nextDouble());
    System.out.println(random.nextInt(6) + " " + random.nextInt(64) + " " + random.nextInt(1000));
    SplittableRandom other = random.split();
    System.out.println(other.nextLong() + " " + random.nextLong() + " " + other.nextInt(10));
  }

  static final ScopedValue<String> USER = ScopedValue.newInstance();
  static final ScopedValue<Integer> DEPTH = ScopedValue.newInstance();

  static void scoped() throws Exception {
    System.out.println(USER.isBound() + " " + USER.orElse("nobody"));
    ScopedValue.where(USER, "ada")
        .where(DEPTH, 1)
        .run(
            () -> {
              System.out.println(USER.get() + DEPTH.get());
              ScopedValue.where(DEPTH, 2).run(() -> System.out.println(USER.get() + DEPTH.get()));
              System.out.println(USER.get() + DEPTH.get());
            });
    int length = ScopedValue.where(USER, "bob").call(() -> USER.get().length());
    System.out.println(length);
    try {
      USER.get();
    } catch (NoSuchElementException e) {
      System.out.println("unbound " + USER.isBound());
    }
    try {
      ScopedValue.where(USER, "x")
          .call(
              () -> {
                throw new java.io.IOException("out of " + USER.get());
              });
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage() + " " + USER.isBound());
    }
  }

  public static void main(String[] a) throws Exception {
    joiner();
    scanner();
    hex();
    digests();
    random();
    scoped();
  }
}
