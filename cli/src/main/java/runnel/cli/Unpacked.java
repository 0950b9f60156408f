package runnel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a packaged jar has unpacked, in use until it is closed. Of one jar the version before stays
 * as well, to go back to; older ones go when nobody uses them, and so do those of jars that are
 * gone.
 */
final class Unpacked implements AutoCloseable {
  /** In the folder of a version: the path of the jar. */
  private static final String FROM = "from";

  private static final String GOES = "old-";

  private final Path folder;
  // While it is open, so are its locks: closed with the process, if not before.
  private final @Nullable FileChannel uses;

  private Unpacked(Path folder, @Nullable FileChannel uses) {
    this.folder = folder;
    this.uses = uses;
  }

  /** Puts what is to be unpacked into an empty folder. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * The folder of one version, made if need be.
   *
   * @param key of the version
   * @param cache where it is kept; with null it is unpacked each time
   */
  static Unpacked of(Path jar, String key, @Nullable Path cache, Filler filler) throws IOException {
    if (cache == null) {
      Path folder = Files.createTempDirectory("runnel-packaged");
      filler.fill(folder);
      return new Unpacked(folder, null);
    }
    Path all = Files.createDirectories(cache.resolve("packaged"));
    FileChannel uses = use(all, key);
    Path own = all.resolve(key);
    if (!Files.isDirectory(own)) {
      make(own, filler);
    }
    String from = jar.toAbsolutePath().normalize().toString();
    Files.writeString(own.resolve(FROM), from);
    Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
    if (uses != null) {
      prune(all, own, from, uses);
    }
    return new Unpacked(own, uses);
  }

  private static void make(Path own, Filler filler) throws IOException {
    Path work = Files.createTempDirectory(own.resolveSibling(""), "new-");
    filler.fill(work);
    try {
      Files.move(work, own);
    } catch (IOException e) {
      if (!Files.isDirectory(own)) {
        throw e;
      }
      AppFiles.deleteTree(work); // Another process was quicker.
    }
  }

  // ---- A byte of one file stands for each version: who uses it has a lock on that.

  /** Null where the disk has no locks: then nothing is thrown away. */
  private static @Nullable FileChannel use(Path all, String key) {
    try {
      FileChannel uses =
          FileChannel.open(
              all.resolve("uses"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      uses.lock(placeOf(key), 1, true); // Waits while another process throws it away.
      return uses;
    } catch (IOException e) {
      return null;
    }
  }

  private static long placeOf(String key) {
    return Integer.toUnsignedLong(key.hashCode());
  }

  // Somebody who starts meanwhile waits for the lock, and finds nothing.
  private static void throwAway(Path version, FileChannel uses) throws IOException {
    try (FileLock alone = uses.tryLock(placeOf(version.getFileName().toString()), 1, false)) {
      if (alone != null) {
        Path goes = version.resolveSibling(GOES + version.getFileName());
        AppFiles.deleteTree(Files.move(version, goes));
      }
    } catch (OverlappingFileLockException e) {
      // This process uses it.
    }
  }

  private static void prune(Path all, Path own, String from, FileChannel uses) {
    try {
      boolean kept = false;
      for (Path version : newestFirst(all)) {
        if (version.getFileName().toString().startsWith(GOES)) {
          AppFiles.deleteTree(version); // Somebody was not done with it.
        } else if (!version.equals(own) && Files.exists(version.resolve(FROM))) {
          String other = Files.readString(version.resolve(FROM));
          boolean same = other.equals(from);
          if (same ? kept : !Files.exists(Path.of(other))) {
            throwAway(version, uses);
          }
          kept |= same;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Another process does the same, or it is for the next start.
    }
  }

  private static List<Path> newestFirst(Path all) throws IOException {
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .filter(Files::isDirectory)
          .sorted(Comparator.comparingLong((Path v) -> v.toFile().lastModified()).reversed())
          .toList();
    }
  }

  /** Where it is. */
  Path folder() {
    return folder;
  }

  /** It is no longer used. */
  @Override
  public void close() throws IOException {
    if (uses != null) {
      uses.close();
    }
  }
}
