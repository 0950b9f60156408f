package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the proxies in front of the server say of a request, in {@code X-Forwarded-*} or, if there
 * is none of these, in {@code Forwarded}.
 *
 * @param address of the visitor, or null if they do not say
 * @param scheme that the visitor's browser has used, {@code http} or {@code https}, or null
 * @param host the name that it has asked for, with a port if there was one, or null
 * @param prefix what a proxy has taken off the path, like {@code /sales}, or empty
 */
record Forwarded(
    @Nullable String address, @Nullable String scheme, @Nullable String host, String prefix) {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  /** Of a request that has come from a proxy. */
  static Forwarded of(HttpServletRequest request, Collection<AddressRange> proxies) {
    List<String> addresses = list(request, "X-Forwarded-For");
    List<String> schemes = list(request, "X-Forwarded-Proto");
    List<String> hosts = list(request, "X-Forwarded-Host");
    if (addresses.isEmpty() && schemes.isEmpty() && hosts.isEmpty()) {
      addresses = new ArrayList<>();
      schemes = new ArrayList<>();
      hosts = new ArrayList<>();
      for (String step : list(request, "Forwarded")) {
        add(step, "for", addresses);
        add(step, "proto", schemes);
        add(step, "host", hosts);
      }
    }
    // Each proxy writes at the end whom it was asked by. What stands before the first that is not
    // ours to believe, anybody may have made up.
    int steps = 1;
    while (steps < addresses.size()
        && isOf(bare(addresses.get(addresses.size() - steps)), proxies)) {
      steps++;
    }
    @Nullable String address = last(addresses, steps);
    @Nullable String scheme = last(schemes, steps);
    @Nullable String host = last(hosts, steps);
    @Nullable String prefix = last(list(request, "X-Forwarded-Prefix"), steps);
    @Nullable String port = last(list(request, "X-Forwarded-Port"), steps);
    if (host != null && port != null && port.matches("\\d{1,5}") && !host.matches(".*:\\d+")) {
      host += ":" + port;
    }
    return new Forwarded(
        address == null ? null : bare(address),
        scheme != null && scheme.matches("(?i)https?") ? scheme.toLowerCase(Locale.ROOT) : null,
        host != null && HOST.matcher(host).matches() ? host : null,
        prefix == null ? "" : prefix(prefix));
  }

  static boolean isOf(String address, Collection<AddressRange> proxies) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  private static String prefix(String given) {
    String prefix = given.replaceFirst("/+$", "");
    return PREFIX.matcher(prefix).matches() && !prefix.contains("/.") ? prefix : "";
  }

  private static @Nullable String last(List<String> values, int steps) {
    return values.isEmpty() ? null : values.get(Math.max(0, values.size() - steps));
  }

  private static List<String> list(HttpServletRequest request, String name) {
    List<String> values = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders(name))) {
      for (String value : header.split(",", -1)) {
        values.add(value.strip());
      }
    }
    values.removeAll(Set.of(""));
    return values;
  }

  private static void add(String step, String name, List<String> to) {
    for (String pair : step.split(";", -1)) {
      int equal = pair.indexOf('=');
      if (equal > 0 && pair.substring(0, equal).strip().equalsIgnoreCase(name)) {
        to.add(pair.substring(equal + 1).strip().replace("\"", ""));
      }
    }
  }

  /** An address without the port: {@code [2001:db8::1]:4711} is {@code 2001:db8::1}. */
  private static String bare(String address) {
    if (address.startsWith("[")) {
      return address.substring(1, Math.max(1, address.indexOf(']')));
    }
    int colon = address.indexOf(':');
    return colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
  }
}
