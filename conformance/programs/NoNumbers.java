/** What is no number is told. */
public class NoNumbers {
  static void tell(Runnable parse) {
    try {
      parse.run();
      System.out.println("a number");
    } catch (NumberFormatException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) {
    for (String text : new String[] {"x", "", "  ", " 1.5x ", "1e", "-", ".", "1.2.3", "Inf", "12", "--1"}) {
      tell(() -> Double.parseDouble(text));
      tell(() -> Double.valueOf(text));
      tell(() -> Float.parseFloat(text));
    }
    tell(() -> Integer.parseInt("12x"));
    tell(() -> Long.parseLong(""));
  }
}
