package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Tells a load balancer whether to send users here: 200, or 503 while the server stops. */
final class HealthServlet extends HttpServlet {
  private final transient BooleanSupplier stopping;

  HealthServlet(BooleanSupplier stopping) {
    this.stopping = stopping;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean healthy = !stopping.getAsBoolean();
    Replies.text(response, healthy ? 200 : 503, healthy ? "ok" : "stopping");
  }
}
