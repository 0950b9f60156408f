import java.util.*;

public class Undo {
  public static void main(String[] args) throws Exception {
    Deque<String> undo = new ArrayDeque<>();
    String text = "";
    for (String w : List.of("a", "b", "-", "c", "-", "-")) {
      if (w.equals("-")) {
        text = undo.pop();
      } else {
        undo.push(text);
        text += w;
      }
      System.out.println("[" + text + "] " + undo.size());
    }
  }
}
