package app;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/** An app as its author would write it, as seen by the framework. */
public final class UsersApp {
  private record Secret(String name, int pieces) {}

  private record Sour(String taste) {
    @Override
    public String taste() {
      throw new IllegalStateException("sour");
    }
  }

  private UsersApp() {}

  public static @Nullable String callerSeenFromALambda(Host.Code code) {
    Supplier<@Nullable String> body = () -> code.caller().get();
    return List.of(body).stream().map(Supplier::get).toList().getFirst();
  }

  public static RuntimeException thrownInALambda() {
    try {
      List.of(1).forEach(x -> fail());
    } catch (IllegalStateException e) {
      return e;
    }
    throw new AssertionError();
  }

  public static Object privateRecord() {
    return new Secret("tea", 3);
  }

  public static Object recordThatThrows() {
    return new Sour("very");
  }

  public static Map<String, Integer> notARecord() {
    return Map.of();
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }
}
