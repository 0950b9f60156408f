package runnel.browser.worker;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Int8Array;
import runnel.spi.Accepted;
import runnel.spi.Content;
import runnel.spi.Depot;

/**
 * Bytes for the page go to it as blobs, which it names by our addresses; the visitor's files come
 * from it as they are, and are read piece by piece.
 */
final class WorkerDepot implements Depot {
  private static final int HASH_BYTES = 16;

  // By address, how often.
  private final Map<String, Integer> held = new HashMap<>();

  @Override
  public @Nullable Content read(Object source) {
    return null;
  }

  @Override
  public synchronized String hold(Content content, String type) throws IOException {
    byte[] bytes = content instanceof WorkerUpload ? new byte[0] : bytes(content);
    if (type.equals(MODULE)) {
      // The site has it, as the page runs nothing else: see runnel.browser.Modules.
      String module =
          "module:" + (content instanceof WorkerModule known ? known.hash() : hash(bytes));
      held.merge(module, 1, Integer::sum);
      return module;
    }
    String address =
        "media:" + (content instanceof WorkerUpload file ? file.id() : hash(bytes)) + ":" + type;
    if (held.merge(address, 1, Integer::sum) == 1) {
      if (content instanceof WorkerUpload file) {
        WorkerFiles.showFile(address, type, file.id());
      } else {
        WorkerFiles.show(address, type, Int8Array.copyFromJavaArray(bytes));
      }
    }
    return address;
  }

  private static byte[] bytes(Content content) throws IOException {
    if (content instanceof Content.Bytes(byte[] bytes)) {
      return bytes;
    }
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void release(String address) {
    if (held.merge(address, -1, Integer::sum) == 0) {
      held.remove(address);
      WorkerFiles.drop(address);
    }
  }

  @Override
  public Inbox inbox() {
    return new WorkerInbox();
  }

  /** No secret address is needed: there is one visitor. */
  private static final class WorkerInbox implements Inbox {
    private final Set<String> found = new HashSet<>();
    private Accepted accepted = new Accepted(0, List.of(), 0);

    @Override
    public String address() {
      return "worker";
    }

    @Override
    public void takes(Accepted accepted) {
      this.accepted = accepted;
    }

    @Override
    public @Nullable Upload find(String id) {
      if (!WorkerFiles.has(id)) {
        return null;
      }
      String name = accepted.named(WorkerFiles.name(id));
      if (name == null) {
        return null;
      }
      WorkerUpload file = new WorkerUpload(id, name);
      if (accepted.refusal(file.name(), file.type(), file.size()) != null) {
        return null;
      }
      found.add(id);
      return file;
    }

    @Override
    public void drop(String id) {
      WorkerFiles.forget(id);
    }

    @Override
    public void close() {
      found.forEach(WorkerFiles::forget);
    }
  }
}
