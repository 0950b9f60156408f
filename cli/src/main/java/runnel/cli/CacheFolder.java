package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where Runnel keeps what it can make again. */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * The user's own folder for it, made if need be: {@code $XDG_CACHE_HOME/runnel}, else {@code
   * ~/.cache/runnel}, else one in the temporary folder; null if nothing can be written.
   */
  static @Nullable Path find() {
    return find(
        System.getenv(), System.getProperty("user.home", ""), System.getProperty("java.io.tmpdir"));
  }

  static @Nullable Path find(Map<String, String> environment, String home, String temporary) {
    String xdg = Objects.requireNonNullElse(environment.get("XDG_CACHE_HOME"), "");
    String local = Objects.requireNonNullElse(environment.get("LOCALAPPDATA"), "");
    Path own =
        !xdg.isEmpty()
            ? Path.of(xdg, "runnel")
            : !local.isEmpty() ? Path.of(local, "runnel") : Path.of(home, ".cache", "runnel");
    if (isUsable(own)) {
      return own;
    }
    Path shared = Path.of(temporary, "runnel-" + System.getProperty("user.name", "user"));
    return isUsable(shared) && isOursAlone(shared) ? shared : null;
  }

  private static boolean isUsable(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  /** In a folder for all, another user could have made ours, and put code of his into it. */
  private static boolean isOursAlone(Path folder) {
    try {
      if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return true;
      }
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return !Files.isSymbolicLink(folder);
    } catch (IOException e) {
      return false; // Only the owner may change them.
    }
  }
}
