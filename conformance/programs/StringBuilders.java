import java.util.*;

public class StringBuilders {
  public static void main(String[] args) throws Exception {
    var b = new StringBuilder("hello");
    b.insert(0, 12).append(' ').append(1.5).append(true).append('c').append(new char[] {'x'}).append((Object) null).append(7L);
    System.out.println(b + " " + b.length() + " " + b.indexOf("l") + " " + b.lastIndexOf("l"));
    b.setCharAt(0, 'Z');
    b.deleteCharAt(1);
    b.delete(3, 6);
    b.replace(0, 2, "__");
    System.out.println(b + " " + b.charAt(2) + " " + b.substring(3) + " " + b.substring(1, 4));
    System.out.println(new StringBuilder("abc").reverse() + " " + new StringBuilder("x").compareTo(new StringBuilder("y")));
    b.setLength(3);
    System.out.println(b + "|" + b.isEmpty() + b.append("abcdef", 2, 4) + b.repeat("ab", 2).repeat('z', 2));
    var sb = new StringBuffer();
    sb.append(1).append("x").insert(1, 'y');
    System.out.println(sb + " " + sb.reverse() + b.chars().filter(c -> c == 'a').count() + b.toString().equals("" + b));
  }
}
