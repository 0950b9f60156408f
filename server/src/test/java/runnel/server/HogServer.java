package runnel.server;

import java.util.ArrayList;
import java.util.List;
import runnel.Runnel;
import runnel.Server;
import runnel.State;

/** A server for a process of its own, where a visitor may take all there is. Prints its port. */
final class HogServer {
  private HogServer() {}

  /** Serves until its standard input ends. */
  public static void main(String[] args) throws Exception {
    try (Server server =
        Runnel.server(
                ui -> {
                  State<Integer> n = ui.state("n", 0);
                  if (ui.button("More")) {
                    n.update(v -> v + 1);
                  }
                  if (ui.button("Hog")) {
                    List<byte[]> all = new ArrayList<>();
                    while (true) {
                      all.add(new byte[1 << 22]);
                    }
                  }
                  if (ui.button("Loop")) {
                    while (true) {
                      Thread.onSpinWait();
                    }
                  }
                  ui.text("n is " + n.get());
                })
            .port(0)
            .forgetful()
            .start()) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        // Until it ends.
      }
    }
    System.exit(0);
  }
}
