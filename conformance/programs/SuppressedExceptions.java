/** What fails while something else fails is kept. */
public class SuppressedExceptions {
  record Door(String name) implements AutoCloseable {
    @Override
    public void close() {
      throw new IllegalStateException("closing " + name);
    }
  }

  static class Mine extends Exception {
    Mine(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static void show(Throwable t) {
    System.out.println(t + " " + t.getSuppressed().length);
    for (Throwable s : t.getSuppressed()) {
      System.out.println("  " + s);
    }
  }

  public static void main(String[] args) {
    try (Door a = new Door("a");
        Door b = new Door("b")) {
      throw new IllegalArgumentException("body");
    } catch (RuntimeException e) {
      show(e);
    }
    try (Door a = new Door("a");
        Door b = new Door("b")) {
      System.out.println("fine");
    } catch (RuntimeException e) {
      show(e);
    }
    Throwable[] all = {
      new Exception(),
      new Exception("message"),
      new Exception(new Error("cause")),
      new Mine("mine", null),
      new OutOfMemoryError("memory")
    };
    for (Throwable t : all) {
      t.addSuppressed(new RuntimeException("one"));
      t.addSuppressed(new RuntimeException("two"));
      show(t);
    }
  }
}
