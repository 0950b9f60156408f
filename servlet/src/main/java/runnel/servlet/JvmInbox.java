package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.spi.Accepted;
import runnel.spi.Depot;

/** Files that a visitor has uploaded for one input: each in a file of this machine. */
final class JvmInbox implements Depot.Inbox {
  private static final int BUFFER_BYTES = 1 << 16;

  private final JvmDepot depot;
  private final SessionDepot of;
  private final String name;
  private final Map<String, Uploaded> files = new ConcurrentHashMap<>();
  private volatile Accepted accepted = new Accepted(0, List.of(), 0);
  private int arriving;
  private boolean closed;

  JvmInbox(JvmDepot depot, SessionDepot of, String name) {
    this.depot = depot;
    this.of = of;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Whether a request is from the visitor whose session it belongs to. */
  boolean isOf(HttpServletRequest request) {
    return of.isOf(request);
  }

  @Override
  public String address() {
    return JvmDepot.UPLOADS + name;
  }

  @Override
  public void takes(Accepted accepted) {
    this.accepted = accepted;
  }

  @Override
  public Depot.@Nullable Upload find(String id) {
    return files.get(id);
  }

  @Override
  public void drop(String id) {
    Uploaded gone = files.remove(id);
    if (gone != null) {
      gone.path().toFile().delete();
      leave(gone.size());
      of.files().give(1);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    depot.forget(this);
    List.copyOf(files.keySet()).forEach(this::drop);
  }

  /**
   * Takes a file from the network, piece by piece. What does not arrive whole leaves nothing.
   *
   * @param announced its size, or -1 if not known
   * @return its id
   * @throws Refusal if it is not taken
   */
  String take(String given, String type, long announced, InputStream in)
      throws IOException, Refusal {
    Accepted now = accepted;
    String fileName = now.named(given);
    if (fileName == null) {
      throw new Refusal(415, Accepted.misnamed(given));
    }
    String refusal = now.refusal(fileName, type, announced);
    if (refusal != null) {
      throw new Refusal(refusal.startsWith("RN132") ? 413 : 415, refusal);
    }
    enter(now);
    String id = depot.newId();
    @Nullable Path path = null;
    boolean whole = false;
    Arrival arrival = new Arrival();
    try {
      path = place(id, fileName);
      long size = copy(in, path, now, fileName, arrival);
      synchronized (this) {
        if (closed) {
          throw gone();
        }
        files.put(id, new Uploaded(id, fileName, type, size, path));
      }
      whole = true;
      depot.arrived(size);
      return id;
    } finally {
      synchronized (this) {
        arriving--;
      }
      if (!whole) {
        if (path != null) {
          Files.deleteIfExists(path);
        }
        leave(arrival.bytes);
        of.files().give(1);
      }
    }
  }

  private Path place(String id, String fileName) throws Refusal {
    try {
      return depot.folder().resolve(id);
    } catch (IOException e) {
      throw noRoom(fileName, e);
    }
  }

  private Refusal noRoom(String fileName, IOException problem) {
    depot.full(problem);
    return new Refusal(
        507, "RN240 " + fileName + " could not be kept: the server has no room for it now");
  }

  // Files that were replaced or taken away are here until the app has drawn without them.
  private synchronized void enter(Accepted now) throws Refusal {
    if (closed) {
      throw gone();
    }
    if (files.size() + arriving >= 2 * now.maxFiles() + 2) {
      throw new Refusal(429, "RN132 There are too many files: at most " + now.maxFiles());
    }
    long most = depot.host().limit(Limit.UPLOAD_FILES);
    if (!of.files().take(1, most)) {
      throw new Refusal(
          429, "RN236 There are " + most + " files already, the most for one visitor");
    }
    arriving++;
  }

  /** What has been counted of a file that is on its way. */
  private static final class Arrival {
    long bytes;
  }

  private void count(long more, Arrival arrival) throws Refusal {
    long each = depot.host().limit(Limit.UPLOAD_BYTES);
    if (!of.bytes().take(more, each)) {
      throw new Refusal(
          413,
          "RN236 Together the files have more than " + each + " bytes, the most for one visitor");
    }
    if (!depot.bytes().take(more, depot.host().limit(Limit.UPLOAD_FOLDER_BYTES))) {
      of.bytes().give(more);
      throw new Refusal(507, "RN237 The server has no room for more files at the moment");
    }
    arrival.bytes += more;
  }

  private void leave(long bytes) {
    of.bytes().give(bytes);
    depot.bytes().give(bytes);
  }

  static Refusal gone() {
    return new Refusal(404, "RN134 The session is over: reload the page");
  }

  // Bytes that do not come are the network's fault, and an IOException; those that find no room on
  // the disk are a refusal.
  private long copy(InputStream in, Path path, Accepted now, String fileName, Arrival arrival)
      throws IOException, Refusal {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (Writing out = new Writing(path, fileName)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > now.maxBytes()) {
          throw new Refusal(413, now.tooLarge(fileName, size));
        }
        count(n, arrival);
        out.write(buffer, n);
      }
      out.end();
    }
    depot.hasRoom();
    return size;
  }

  /** A file that is being written. */
  private final class Writing implements AutoCloseable {
    private final String fileName;
    private final OutputStream out;

    Writing(Path path, String fileName) throws Refusal {
      this.fileName = fileName;
      try {
        out = depot.disk().create(path);
      } catch (IOException e) {
        throw noRoom(fileName, e);
      }
    }

    void write(byte[] buffer, int count) throws Refusal {
      try {
        out.write(buffer, 0, count);
      } catch (IOException e) {
        throw noRoom(fileName, e);
      }
    }

    void end() throws Refusal {
      try {
        out.close();
      } catch (IOException e) {
        throw noRoom(fileName, e);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** A file that is not taken. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String text;

    Refusal(int status, String text) {
      super(text, null, false, false);
      this.status = status;
      this.text = text;
    }

    /** Of the answer. */
    int status() {
      return status;
    }

    /** Beginning with a code. */
    String text() {
      return text;
    }
  }

  /** One that has arrived. */
  private record Uploaded(String id, String name, String type, long size, Path path)
      implements Depot.Upload {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public String version() {
      return "upload " + id;
    }
  }
}
