package runnel.test;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.Accepted;
import runnel.spi.Content;
import runnel.spi.Depot;

/** A depot in memory, with addresses that are the same in each run of a test. */
final class TestDepot implements Depot {
  private record Held(byte[] bytes, String type, int times) {}

  private final Map<String, Held> held = new HashMap<>();
  private final Map<String, TestInbox> inboxes = new HashMap<>();
  private int uploads;

  @Override
  public @Nullable Content read(Object source) throws IOException {
    return switch (source) {
      case Path path -> new Content.Bytes(Files.readAllBytes(path));
      case File file -> new Content.Bytes(Files.readAllBytes(file.toPath()));
      default -> null;
    };
  }

  @Override
  public String hold(Content content, String type) throws IOException {
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readAllBytes();
    }
    String address = "test/" + Integer.toHexString(Arrays.hashCode(bytes)) + "/" + type;
    Held before = held.get(address);
    held.put(address, new Held(bytes, type, before == null ? 1 : before.times() + 1));
    return address;
  }

  @Override
  public void release(String address) {
    Held before = held.get(address);
    if (before == null) {
      throw new IllegalStateException("released more often than held: " + address);
    } else if (before.times() == 1) {
      held.remove(address);
    } else {
      held.put(address, new Held(before.bytes(), before.type(), before.times() - 1));
    }
  }

  /** What is at an address, or null if nothing is. */
  byte @Nullable [] bytes(String address) {
    Held there = held.get(address);
    return there == null ? null : there.bytes();
  }

  int size() {
    return held.size();
  }

  @Override
  public Inbox inbox() {
    TestInbox inbox = new TestInbox("upload/" + inboxes.size());
    inboxes.put(inbox.address(), inbox);
    return inbox;
  }

  /**
   * The visitor sends a file.
   *
   * @return its id
   * @throws AssertionError if it is refused, with the code
   */
  String upload(String to, String name, String type, byte[] bytes) {
    TestInbox inbox = inboxes.get(to);
    if (inbox == null || inbox.closed) {
      throw new AssertionError("RN134 there is no inbox " + to);
    }
    String named = inbox.accepted.named(name);
    if (named == null) {
      throw new AssertionError(Accepted.misnamed(name));
    }
    String refusal = inbox.accepted.refusal(named, type, bytes.length);
    if (refusal != null) {
      throw new AssertionError(refusal);
    }
    String id = "file-" + ++uploads;
    inbox.files.put(id, new TestUpload(inbox, id, named, type, bytes));
    return id;
  }

  private static final class TestInbox implements Inbox {
    private final String address;
    private final Map<String, Upload> files = new HashMap<>();
    private Accepted accepted = new Accepted(0, List.of(), 0);
    private boolean closed;

    TestInbox(String address) {
      this.address = address;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public void takes(Accepted accepted) {
      this.accepted = accepted;
    }

    @Override
    public @Nullable Upload find(String id) {
      return files.get(id);
    }

    @Override
    public void drop(String id) {
      files.remove(id);
    }

    @Override
    public void close() {
      closed = true;
      files.clear();
    }
  }

  private record TestUpload(TestInbox inbox, String id, String name, String type, byte[] bytes)
      implements Upload {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() throws IOException {
      if (inbox.find(id) == null) {
        throw new IOException("the file is gone");
      }
      return new Content.Bytes(bytes).open();
    }

    @Override
    public String version() {
      return id;
    }
  }
}
