import java.util.*;

public class StateMachine {
  enum State {
    IDLE, RUNNING, DONE;
    State next(char c) {
      return switch (this) {
        case IDLE -> c == 's' ? RUNNING : this;
        case RUNNING -> c == 'x' ? DONE : c == 'p' ? IDLE : this;
        case DONE -> this;
      };
    }
  }

  public static void main(String[] args) throws Exception {
    var s = State.IDLE;
    for (char c : "aspsqx".toCharArray()) {
      s = s.next(c);
      System.out.print(c + ":" + s + " ");
    }
    System.out.println();
  }
}
