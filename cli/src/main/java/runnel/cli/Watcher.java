package runnel.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files have changed in some folders. Editors write in several steps, so changes are
 * collected until there is silence. Safe for use by many threads, of which one waits.
 */
final class Watcher implements AutoCloseable {
  private static final long SILENCE_MILLIS = 12;

  private final WatchService service;
  private final Map<Path, WatchKey> folders = new HashMap<>();

  Watcher() throws IOException {
    service = FileSystems.getDefault().newWatchService();
  }

  /** Watches these folders from now on, and no others. Folders that do not exist are left out. */
  synchronized void watch(Set<Path> wanted) {
    folders
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !wanted.contains(entry.getKey()) || !entry.getValue().isValid();
              if (gone) {
                entry.getValue().cancel();
              }
              return gone;
            });
    wanted.forEach(this::add);
  }

  /** Watches one more folder, if it is there and not watched yet. */
  synchronized void add(Path folder) {
    if (!folders.containsKey(folder)) {
      try {
        folders.put(
            folder,
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE));
      } catch (IOException | ClosedWatchServiceException e) {
        // Not there, not readable, or too late.
      }
    }
  }

  /**
   * Waits for changes.
   *
   * @return the files changed; empty if so many that they were not counted; null once closed
   */
  @Nullable Set<Path> await() throws InterruptedException {
    try {
      Set<Path> changed = new HashSet<>();
      boolean counted = take(service.take(), changed);
      WatchKey more;
      while ((more = service.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS)) != null) {
        counted &= take(more, changed);
      }
      return counted ? changed : Set.of();
    } catch (ClosedWatchServiceException e) {
      return null;
    }
  }

  private static boolean take(WatchKey key, Set<Path> changed) {
    boolean counted = true;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        changed.add(folder.resolve(name));
      } else {
        counted = false;
      }
    }
    key.reset();
    return counted;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
