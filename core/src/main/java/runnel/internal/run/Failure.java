package runnel.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Props;
import runnel.spi.Host;

/** Shows an exception as an element: what happened, and where in the user's code. */
public final class Failure {
  private static final int MAX_CAUSES = 5;

  private Failure() {}

  static void show(Place place, Throwable problem, @Nullable String key) {
    place.element("exception", key, props(problem, place.code()));
  }

  /** The properties of an {@code exception} element. */
  public static Props props(Throwable problem, Host.Code code) {
    Props props = Props.of();
    describe(problem, code).forEach(props::with);
    if (problem instanceof RunnelException ours) {
      props.with("code", ours.code());
      props.with("fix", ours.fix().isEmpty() ? null : ours.fix());
    } else if (problem instanceof OutOfMemoryError) {
      props.with("code", "RN241");
      props.with("fix", "java -Xmx2g ...   // or less at a time: what the run held is free again");
    }
    List<Object> causes = new ArrayList<>();
    Throwable cause = problem.getCause();
    while (cause != null && causes.size() < MAX_CAUSES) {
      causes.add(describe(cause, code));
      cause = cause.getCause();
    }
    return props.with("causes", causes.isEmpty() ? null : causes);
  }

  private static Map<String, Object> describe(Throwable problem, Host.Code code) {
    String type = problem.getClass().getName();
    String message = problem.getMessage();
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("type", type.substring(type.lastIndexOf('.') + 1).replace('$', '.'));
    description.put("message", message == null ? "" : message);
    description.put("frames", code.frames(problem));
    return description;
  }
}
