import java.util.*;

public class StringMethods1 {
  public static void main(String[] args) throws Exception {
    String s = "  Hello, World  ";
    System.out.println(s.trim() + "|" + s.strip() + "|" + s.stripLeading() + "|" + s.stripTrailing() + "|" + s.isBlank() + "".isEmpty());
    s = s.trim();
    System.out.println(s.indexOf('o') + " " + s.lastIndexOf("o") + " " + s.indexOf("zz") + " " + s.indexOf('o', 5) + " " + s.charAt(4));
    System.out.println(s.substring(7) + s.substring(0, 5) + s.startsWith("Hell") + s.endsWith("d") + s.startsWith("W", 7) + s.contains("lo, W"));
    System.out.println(s.toUpperCase() + s.toLowerCase() + s.replace('l', 'L') + s.replace("World", "You") + s.concat("!"));
    System.out.println(Arrays.toString("a,b,,c,,".split(",")) + Arrays.toString("a,b,,c,,".split(",", -1)) + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("a.b".split(".")) + Arrays.toString("x:y:z".split(":", 2)));
    System.out.println("ab".repeat(3) + String.join("-", "a", "b") + "abc".compareTo("abd") + "a".compareTo("abc") + "A".compareToIgnoreCase("b") + "Ab".equalsIgnoreCase("aB"));
    System.out.println("hello".hashCode() + " " + "".hashCode() + " " + "a\nb\r\nc\rd\n".lines().toList() + " " + "abc".contentEquals(new StringBuilder("abc")));
    System.out.println(" a\n  b".indent(2) + "a\n b\n".indent(-1) + "x".transform(x -> x + "!") + "abc".describeConstable());
    System.out.println("abc".chars().sum() + " " + new String(new char[] {'x', 'y'}) + String.valueOf(3.0f) + String.valueOf(true) + "a-b_c".replaceAll("[-_]", "+") + "aab".replaceFirst("a", "\\$"));
    System.out.println("abcabc".indexOf("c", 0, 2) + " " + "abcabc".indexOf('a', 1, 6) + " " + Arrays.toString("a1b2".splitWithDelimiters("\\d", 0)) + "AbC".regionMatches(true, 1, "xBc", 1, 2));
    System.out.println("%s has %d".formatted("x", 3) + "abc".strip().intern() + "tEST".codePointAt(1) + "b".compareTo("a") + "\tq\u2003".strip().length());
  }
}
