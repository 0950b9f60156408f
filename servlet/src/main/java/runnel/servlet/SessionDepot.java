package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Depot;

/**
 * What one session has in a server's depot. Its addresses are its own, and good only in the browser
 * that it is open in, for the user that it belongs to.
 */
final class SessionDepot implements Depot {
  private final JvmDepot all;
  private final String id;
  private final @Nullable String user;
  private final Supplier<String> badge;
  private final Room bytes = new Room();
  private final Room files = new Room();

  SessionDepot(JvmDepot all, @Nullable String user, Supplier<String> badge) {
    this.all = all;
    this.id = all.newId();
    this.user = user;
    this.badge = badge;
  }

  /** What tells it from others, and nobody else knows. */
  String id() {
    return id;
  }

  /** Whether a request is from the visitor of this session. */
  boolean isOf(HttpServletRequest request) {
    return Objects.equals(user, Visitor.user(request)) && Badge.isShown(badge.get(), request);
  }

  /** The bytes of the files that the visitor has given. */
  Room bytes() {
    return bytes;
  }

  /** How many files the visitor has given, or is about to. */
  Room files() {
    return files;
  }

  @Override
  public @Nullable Content read(Object source) throws IOException {
    return all.read(source);
  }

  @Override
  public String hold(Content content, String type) throws IOException {
    return all.hold(this, content, type);
  }

  @Override
  public void release(String address) {
    all.release(address);
  }

  @Override
  public Inbox inbox() {
    return all.inbox(this);
  }
}
