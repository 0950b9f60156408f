package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Depot;
import runnel.spi.Host;

/**
 * The bytes that pages of a server show, in memory or in files of the app's, and those that
 * visitors have uploaded, in files of ours. The same content is kept once for all sessions, under a
 * keyed hash. Its address is a keyed hash of that and of the session: nobody can make one up, and
 * it is good for that session's visitor, while the session holds it.
 */
final class JvmDepot implements Depot, AutoCloseable {
  static final String MEDIA = "_runnel/media/";
  static final String UPLOADS = "_runnel/upload/";
  private static final String MAC = "HmacSHA256";
  private static final int NAME_CHARS = 27; // 162 bits
  private static final Map<String, String> ENDINGS =
      Map.of(
          "image/svg+xml",
          ".svg",
          "image/x-icon",
          ".ico",
          "image/jpeg",
          ".jpg",
          "audio/mpeg",
          ".mp3",
          "video/quicktime",
          ".mov",
          MODULE,
          ".js",
          DOWNLOAD,
          ".bin");

  /** Content that pages show, and how often it is held. */
  record Held(Content content, String type, int times) {}

  /** Where the pages of one session show it, and how often. */
  private record Shown(SessionDepot by, String hash, int times) {}

  // By hash.
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  // By name.
  private final Map<String, Shown> shown = new ConcurrentHashMap<>();
  private final Map<String, JvmInbox> inboxes = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final Host host;
  private final Room bytes = new Room();
  private final SessionDepot nobodys;
  private final Disk disk;
  private boolean full;
  private @Nullable Path folder;

  /**
   * An empty one.
   *
   * @param disk where uploads are written
   */
  JvmDepot(Host host, Disk disk) {
    this.host = host;
    this.disk = disk;
    this.key = new SecretKeySpec(host.newToken().getBytes(StandardCharsets.UTF_8), MAC);
    this.nobodys = new SessionDepot(this, null, () -> "");
  }

  /** Whose depot it is. */
  Host host() {
    return host;
  }

  /** The bytes of all files that visitors have given. */
  Room bytes() {
    return bytes;
  }

  @Override
  public Depot of(@Nullable String user, Supplier<String> badge) {
    return new SessionDepot(this, user, badge);
  }

  @Override
  public @Nullable Content read(Object source) throws IOException {
    return switch (source) {
      case Path path -> FileContent.of(path);
      case File file -> FileContent.of(file.toPath());
      default -> source.getClass().getName().startsWith("java.awt.") ? Pictures.read(source) : null;
    };
  }

  @Override
  public String hold(Content content, String type) throws IOException {
    return hold(nobodys, content, type);
  }

  String hold(SessionDepot by, Content content, String type) throws IOException {
    String hash = hash(content, type);
    String name =
        hash((by.id() + hash).getBytes(StandardCharsets.UTF_8)).substring(0, NAME_CHARS)
            + ENDINGS.getOrDefault(type, "." + type.substring(type.indexOf('/') + 1));
    held.compute(
        hash,
        (h, known) ->
            known == null
                ? new Held(kept(content), type, 1)
                : new Held(known.content(), type, known.times() + 1));
    shown.compute(name, (n, known) -> new Shown(by, hash, known == null ? 1 : known.times() + 1));
    return MEDIA + name;
  }

  private static Content kept(Content content) {
    return content instanceof Content.Bytes(byte[] bytes)
        ? new Content.Bytes(bytes.clone())
        : content;
  }

  @Override
  public void release(String address) {
    shown.computeIfPresent(
        address.substring(MEDIA.length()),
        (name, known) -> {
          drop(known.hash());
          return known.times() == 1 ? null : new Shown(known.by(), known.hash(), known.times() - 1);
        });
  }

  private void drop(String hash) {
    held.computeIfPresent(
        hash,
        (h, known) ->
            known.times() == 1 ? null : new Held(known.content(), known.type(), known.times() - 1));
  }

  /** What a session shows under this name, if the request is from its visitor; else null. */
  @Nullable Held find(String name, HttpServletRequest request) {
    Shown there = shown.get(name);
    return there == null || !there.by().isOf(request) ? null : held.get(there.hash());
  }

  /** How much is held, for tests. */
  int size() {
    return held.size();
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
  }

  private String hash(byte[] bytes) {
    return encoded(mac().doFinal(bytes));
  }

  private static String encoded(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private String hash(Content content, String type) throws IOException {
    Mac mac = mac();
    mac.update((type + '\n').getBytes(StandardCharsets.UTF_8));
    String version = content.version();
    if (version != null) {
      mac.update(("version " + version).getBytes(StandardCharsets.UTF_8));
    } else {
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = content.open()) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          mac.update(buffer, 0, n);
        }
      }
    }
    return encoded(mac.doFinal());
  }

  @Override
  public Inbox inbox() {
    return inbox(nobodys);
  }

  Inbox inbox(SessionDepot of) {
    JvmInbox inbox = new JvmInbox(this, of, newId());
    inboxes.put(inbox.name(), inbox);
    return inbox;
  }

  /** The inbox of this name, if the request is from its visitor; else null. */
  @Nullable JvmInbox findInbox(String name, HttpServletRequest request) {
    JvmInbox inbox = inboxes.get(name);
    return inbox != null && inbox.isOf(request) ? inbox : null;
  }

  void forget(JvmInbox inbox) {
    inboxes.remove(inbox.name());
  }

  /** A file has arrived. */
  void arrived(long bytes) {
    host.observer().uploaded(bytes);
  }

  String newId() {
    return host.newToken();
  }

  /** Where uploads are, readable for this user of the machine only. */
  synchronized Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("runnel-uploads-" + ProcessHandle.current().pid() + "-");
    }
    return folder;
  }

  Disk disk() {
    return disk;
  }

  /** An upload could not be written: the author is told, until one can be again. */
  synchronized void full(IOException problem) {
    if (!full) {
      full = true;
      host.warn("RN240 Files that visitors give cannot be kept in " + folder + ": " + problem);
    }
  }

  /** An upload was written. */
  synchronized void hasRoom() {
    if (full) {
      full = false;
      host.warn("Files that visitors give are kept again in " + folder);
    }
  }

  /** Drops all of it. */
  @Override
  public synchronized void close() {
    held.clear();
    shown.clear();
    List.copyOf(inboxes.values()).forEach(JvmInbox::close);
    if (folder != null) {
      folder.toFile().delete();
      folder = null;
    }
  }
}
