package runnel.server;

import java.util.function.Consumer;
import runnel.AppBody;
import runnel.spi.Look;

/** How a development tool gets hold of an app: by running its {@code main} itself. */
public final class DevMode {
  /**
   * While bound, {@code Runnel.run} on this thread hands the app over to it and returns at once, in
   * place of starting a server.
   */
  public static final ScopedValue<Consumer<Given>> SINK = ScopedValue.newInstance();

  private DevMode() {}

  /**
   * What an app's {@code main} has given to {@code Runnel.run}.
   *
   * @param look what it says of its theme and language
   */
  public record Given(AppBody body, Look look) {}
}
