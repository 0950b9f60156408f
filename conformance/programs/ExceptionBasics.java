import java.util.*;

public class ExceptionBasics {
  static class AppException extends Exception {
    final int code;
    AppException(String m, int code, Throwable cause) {
      super(m, cause);
      this.code = code;
    }
  }
  static void deep(int n) throws AppException {
    try {
      if (n == 0) {
        throw new IllegalStateException("bottom");
      }
      deep(n - 1);
    } catch (IllegalStateException e) {
      throw new AppException("at " + n, n, e);
    }
  }

  public static void main(String[] args) throws Exception {
    try {
      deep(3);
    } catch (AppException e) {
      System.out.println(e.getMessage() + " " + e.code + " " + e.getCause());
    }
    System.out.println(new RuntimeException("m"));
    System.out.println(new RuntimeException(new IllegalArgumentException("x")).getMessage());
    System.out.println(new Error() + " " + new Exception((String) null).getMessage());
    try {
      Object o = List.of(1);
      ((List<Integer>) o).add(2);
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getClass().getName() + " " + e.getMessage());
    }
  }
}
