package runnel.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Shows requests that come from a trusted proxy as the visitor's browser has made them. The header
 * {@code Host} stays as it came: see {@link Gate#checkHost}.
 */
final class ProxyFilter extends HttpFilter {
  /** Attribute of a request: what a proxy has taken off its path. */
  static final String PREFIX = "runnel.prefix";

  private final transient Set<AddressRange> proxies;

  ProxyFilter(Set<AddressRange> proxies) {
    this.proxies = proxies;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Forwarded.isOf(request.getRemoteAddr(), proxies)) {
      Forwarded said = Forwarded.of(request, proxies);
      request.setAttribute(PREFIX, said.prefix());
      chain.doFilter(new Original(request, said), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The request as it was before the proxies. */
  private static final class Original extends HttpServletRequestWrapper {
    private final Forwarded said;

    Original(HttpServletRequest request, Forwarded said) {
      super(request);
      this.said = said;
    }

    @Override
    public String getRemoteAddr() {
      return said.address() == null ? super.getRemoteAddr() : said.address();
    }

    @Override
    public String getRemoteHost() {
      return said.address() == null ? super.getRemoteHost() : said.address();
    }

    @Override
    public String getScheme() {
      return said.scheme() == null ? super.getScheme() : said.scheme();
    }

    @Override
    public boolean isSecure() {
      return said.scheme() == null ? super.isSecure() : said.scheme().equals("https");
    }

    @Override
    public String getServerName() {
      return said.host() == null ? super.getServerName() : Gate.nameOf(said.host());
    }

    @Override
    public int getServerPort() {
      if (said.host() == null) {
        // The port of the connection to us, or what stands in Host, says nothing of the visitor's.
        return said.scheme() == null || !hasDefaultPort() ? super.getServerPort() : portOf("");
      }
      return portOf(said.host().substring(Gate.nameOf(said.host()).length()));
    }

    private boolean hasDefaultPort() {
      String host = super.getHeader("Host");
      return host == null || Gate.nameOf(host).equals(host);
    }

    private int portOf(String colonAndPort) {
      if (!colonAndPort.isEmpty()) {
        return Integer.parseInt(colonAndPort.substring(1));
      }
      return isSecure() ? 443 : 80;
    }
  }
}
