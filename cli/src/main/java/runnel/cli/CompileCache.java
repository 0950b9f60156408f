package runnel.cli;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Class files by fingerprint of their sources, in one file each. What cannot be read or written
 * counts as not there.
 */
final class CompileCache {
  private static final int FORMAT = 0x52_4e_00_01;
  private static final int MOST_ENTRIES = 200;

  private final @Nullable Path folder;

  /** A cache in {@code folder}; with null it keeps nothing. */
  CompileCache(@Nullable Path folder) {
    this.folder = folder;
  }

  /** What was stored under {@code key}, or null. */
  @Nullable CompiledApp load(String key) {
    if (folder == null) {
      return null;
    }
    Path file = folder.resolve(key);
    if (!Files.exists(file)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return in.readInt() == FORMAT ? read(in) : null;
    } catch (IOException | NegativeArraySizeException e) {
      return null;
    }
  }

  private static CompiledApp read(DataInputStream in) throws IOException {
    List<String> candidates = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      candidates.add(in.readUTF());
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      classes.put(name, bytes);
    }
    return new CompiledApp(candidates, classes);
  }

  /** Keeps {@code app} under {@code key}. */
  void store(String key, CompiledApp app) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new-", "");
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(fresh))) {
        write(app, out);
      }
      Files.move(fresh, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
      prune(folder);
    } catch (IOException e) {
      // Then it is compiled again next time.
    }
  }

  private static void write(CompiledApp app, DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(app.candidates().size());
    for (String name : app.candidates()) {
      out.writeUTF(name);
    }
    out.writeInt(app.classes().size());
    for (Map.Entry<String, byte[]> type : app.classes().entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue().length);
      out.write(type.getValue());
    }
  }

  private static void prune(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> oldest =
          files
              .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
              .skip(MOST_ENTRIES)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    }
  }
}
