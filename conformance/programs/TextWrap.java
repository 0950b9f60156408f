import java.util.*;

public class TextWrap {
  public static void main(String[] args) throws Exception {
    var line = new StringBuilder();
    for (String w : "the quick brown fox jumps over the lazy dog".split(" ")) {
      if (line.length() + w.length() > 12) {
        System.out.println(line.toString().strip());
        line.setLength(0);
      }
      line.append(w).append(' ');
    }
    System.out.println(line.toString().strip());
  }
}
