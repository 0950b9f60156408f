package runnel.servlet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * Keeps sessions in a folder, one file each, so that they go on after a restart. Written a moment
 * later, the newest of each session only; nobody waits for the disk.
 *
 * <p>A file is replaced at once or not at all. Its name is a hash of the session's token: who can
 * list the folder can take no session over.
 */
final class SessionFiles implements Host.Keeper, AutoCloseable {
  /** What is kept is out of date after this time. */
  static final Duration KEPT = Duration.ofHours(24);

  static final int MAX_CHARS = 16_000_000;
  private static final long TOGETHER_MILLIS = 100;
  private static final long RETRY_MILLIS = 5_000;
  private static final long SWEEP_MILLIS = Duration.ofHours(1).toMillis();
  private static final String ENDING = ".json";

  private final Path folder;
  private final String version;
  private final Host host;
  private final Disk disk;
  // What is to be written, by name; empty to be deleted.
  private Map<String, Optional<String>> waiting = new LinkedHashMap<>();
  // What is being written.
  private Map<String, Optional<String>> inHand = Map.of();
  private boolean scheduled;
  private boolean failing;
  private final ReentrantLock writing = new ReentrantLock();

  SessionFiles(Path folder, String version, Host host, Disk disk) {
    this.folder = folder;
    this.version = version;
    this.host = host;
    this.disk = disk;
    host.schedule(0, this::sweepSometimes);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void keep(String token, String text) {
    if (text.length() > MAX_CHARS) {
      host.warn(
          "RN223 A session holds "
              + text.length()
              + " characters, more than the "
              + MAX_CHARS
              + " that are kept: it would not outlive a restart");
      return;
    }
    later(name(token), Optional.of(text), TOGETHER_MILLIS);
  }

  @Override
  public void forget(String token) {
    later(name(token), Optional.empty(), TOGETHER_MILLIS);
  }

  @Override
  public @Nullable String find(String token) {
    String name = name(token);
    synchronized (this) {
      Optional<String> text = waiting.getOrDefault(name, inHand.get(name));
      if (text != null) {
        return text.orElse(null);
      }
    }
    try {
      Path file = folder.resolve(name);
      return isOld(file) ? null : Files.readString(file);
    } catch (NoSuchFileException none) {
      return null;
    } catch (IOException e) {
      host.warn("A kept session could not be read: " + e);
      return null;
    }
  }

  private synchronized void later(String name, Optional<String> text, long millis) {
    waiting.remove(name); // in the order in which they were last changed
    waiting.put(name, text);
    schedule(millis);
  }

  private void schedule(long millis) {
    if (!scheduled) {
      scheduled = true;
      host.schedule(millis, () -> host.start("runnel-keep", this::write));
    }
  }

  /** Writes what waits, now. */
  void write() {
    writing.lock();
    try {
      synchronized (this) {
        scheduled = false;
        inHand = waiting;
        waiting = new LinkedHashMap<>();
      }
      Map<String, Optional<String>> failed = writeInHand();
      synchronized (this) {
        inHand = Map.of();
        if (!failed.isEmpty()) {
          failed.putAll(waiting);
          waiting = failed;
          schedule(RETRY_MILLIS);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  // What could not be written. One that finds no room keeps none of the others from theirs.
  private Map<String, Optional<String>> writeInHand() {
    Map<String, Optional<String>> failed = new LinkedHashMap<>();
    IOException problem = null;
    for (Map.Entry<String, Optional<String>> each : inHand.entrySet()) {
      try {
        make();
        write(folder.resolve(each.getKey()), each.getValue());
      } catch (IOException e) {
        failed.put(each.getKey(), each.getValue());
        problem = e;
      }
    }
    if (problem != null && !failing) {
      host.warn(
          "RN224 Sessions cannot be kept in "
              + folder
              + ", and would not outlive a restart: "
              + problem);
    } else if (problem == null && failing && !inHand.isEmpty()) {
      host.warn("Sessions are kept again in " + folder);
    }
    failing = problem != null || (failing && inHand.isEmpty());
    return failed;
  }

  @Override
  public void sync() {
    write();
  }

  private void write(Path file, Optional<String> text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = disk.create(next)) {
        out.write(text.get().getBytes(StandardCharsets.UTF_8));
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(next); // its half would only take room
      throw e;
    }
  }

  // Nobody else is to read what users have entered.
  private void make() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private boolean isOld(Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    return written.toInstant().plus(KEPT).isBefore(Instant.ofEpochMilli(host.wallMillis()));
  }

  private void sweepSometimes() {
    host.start("runnel-sweep", this::sweep);
    host.schedule(SWEEP_MILLIS, this::sweepSometimes);
  }

  /** Deletes what is out of date. */
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> ours = files.filter(file -> file.toString().contains(ENDING)).toList();
      for (Path file : ours) {
        try {
          if (isOld(file)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException gone) {
          // Written anew, or forgotten, just now.
        }
      }
    } catch (IOException | UncheckedIOException e) {
      host.warn("Old sessions could not be deleted: " + e);
    }
  }

  private static String name(String token) {
    return Sha256.hex(token) + ENDING;
  }

  /** Writes what waits; what cannot be written is lost. */
  @Override
  public void close() {
    write();
  }
}
