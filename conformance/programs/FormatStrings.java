import java.util.*;
import java.io.PrintWriter;
import java.io.StringWriter;

public class FormatStrings {
  public static void main(String[] args) throws Exception {
    System.out.println(String.format("[%s][%10s][%-10s][%.2s][%10.3s][%S]", "hello", "hi", "hi", "hello", "hello", "up"));
    System.out.println(String.format("%s %s %s %s", null, List.of(1), new int[0].length, Optional.of("x")));
    System.out.println("%s-%s".formatted(1, 2) + String.format("no args") + String.format("%s", (Object) null));
    System.out.printf("%s is %d years%n", "Ann", 30);
    System.out.printf(Locale.GERMANY, "%,.2f%n", 1234.5);
    System.out.format("%5.1f|%n", 2.25);
    var w = new StringWriter();
    new PrintWriter(w, true).printf("%03d", 7).format("%s", "z").flush();
    System.out.println(w);
  }
}
