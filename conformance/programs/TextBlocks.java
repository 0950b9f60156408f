import java.util.*;

public class TextBlocks {
  public static void main(String[] args) throws Exception {
    String a = """
        Hello
          World\tTab
        "quoted" \"""
        end\
         joined
        """;
    System.out.print(a);
    System.out.println(a.lines().count());
    System.out.println("""
        x
          y""".indent(2).replace(' ', '.'));
    System.out.println("a\\tb\\101".translateEscapes());
  }
}
