package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Remembers what files hold, to tell a change from a mere touch. Safe for use by many threads. */
final class Contents {
  private static final long HASHED_BYTES = 32L << 20;

  private final Map<Path, String> known = new HashMap<>();

  /** Takes note of files not known yet, as they are now. */
  synchronized void note(Set<Path> files) {
    files.forEach(file -> known.computeIfAbsent(file, Contents::fingerprint));
  }

  /** Whether one of these files, if known, holds something else than before; takes note of it. */
  synchronized boolean changed(Set<Path> files) {
    boolean changed = false;
    for (Path file : files) {
      String before = known.get(file);
      if (before != null) {
        String after = fingerprint(file);
        known.put(file, after);
        changed |= !after.equals(before);
      }
    }
    return changed;
  }

  private static String fingerprint(Path file) {
    try {
      return Files.size(file) <= HASHED_BYTES
          ? new Fingerprint().add(Files.readAllBytes(file)).hex()
          : Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "none";
    }
  }
}
