package runnel.servlet;

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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Depot;

/**
 * The bytes that pages of a server show, in memory or in files of the app's, and those that
 * visitors have uploaded, in files of ours. Addresses are a keyed hash of the content: the same for
 * all sessions, and nobody can make one up who does not know the key.
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

  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final Map<String, JvmInbox> inboxes = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final Supplier<String> tokens;
  private final Consumer<String> warn;
  private final Disk disk;
  private boolean full;
  private @Nullable Path folder;

  /**
   * An empty one.
   *
   * @param tokens gives names that nobody can guess
   * @param warn tells the app's author
   * @param disk where uploads are written
   */
  JvmDepot(Supplier<String> tokens, Consumer<String> warn, Disk disk) {
    this.tokens = tokens;
    this.warn = warn;
    this.disk = disk;
    this.key = new SecretKeySpec(tokens.get().getBytes(StandardCharsets.UTF_8), MAC);
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
    String name = name(content, type);
    held.compute(
        name,
        (n, known) ->
            known == null
                ? new Held(kept(content), type, 1)
                : new Held(known.content(), type, known.times() + 1));
    return MEDIA + name;
  }

  private static Content kept(Content content) {
    return content instanceof Content.Bytes(byte[] bytes)
        ? new Content.Bytes(bytes.clone())
        : content;
  }

  @Override
  public void release(String address) {
    held.computeIfPresent(
        address.substring(MEDIA.length()),
        (n, known) ->
            known.times() == 1 ? null : new Held(known.content(), known.type(), known.times() - 1));
  }

  /** What is held under a name, or null. */
  @Nullable Held find(String name) {
    return held.get(name);
  }

  /** How much is held, for tests. */
  int size() {
    return held.size();
  }

  private String name(Content content, String type) throws IOException {
    Mac mac;
    try {
      mac = Mac.getInstance(MAC);
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
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
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    return hash.substring(0, NAME_CHARS)
        + ENDINGS.getOrDefault(type, "." + type.substring(type.indexOf('/') + 1));
  }

  @Override
  public Inbox inbox() {
    JvmInbox inbox = new JvmInbox(this, tokens.get());
    inboxes.put(inbox.name(), inbox);
    return inbox;
  }

  /** The inbox of this name, or null. */
  @Nullable JvmInbox findInbox(String name) {
    return inboxes.get(name);
  }

  void forget(JvmInbox inbox) {
    inboxes.remove(inbox.name());
  }

  String newId() {
    return tokens.get();
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
      warn.accept("RN240 Files that visitors give cannot be kept in " + folder + ": " + problem);
    }
  }

  /** An upload was written. */
  synchronized void hasRoom() {
    if (full) {
      full = false;
      warn.accept("Files that visitors give are kept again in " + folder);
    }
  }

  /** Drops all of it. */
  @Override
  public synchronized void close() {
    held.clear();
    List.copyOf(inboxes.values()).forEach(JvmInbox::close);
    if (folder != null) {
      folder.toFile().delete();
      folder = null;
    }
  }
}
