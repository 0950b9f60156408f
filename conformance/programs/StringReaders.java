import java.util.*;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;

public class StringReaders {
  public static void main(String[] args) throws Exception {
    var r = new BufferedReader(new StringReader("one\ntwo\n\nfour"));
    String line;
    while ((line = r.readLine()) != null) {
      System.out.println("[" + line + "]");
    }
    System.out.println(new BufferedReader(new StringReader("a\nb")).lines().toList());
    var w = new StringWriter();
    w.write("x");
    w.append('y').append("z");
    System.out.println(w + " " + w.getBuffer().length());
  }
}
