package runnel.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses requests for a name that is not the server's, before anything else sees them. */
final class GateFilter extends HttpFilter {
  private final transient Gate gate;

  GateFilter(Gate gate) {
    this.gate = gate;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Gate.Refusal refusal = gate.checkHost(request.getHeader("Host"));
    if (refusal == null) {
      chain.doFilter(request, response);
    } else {
      Replies.text(response, 403, refusal.text());
    }
  }
}
