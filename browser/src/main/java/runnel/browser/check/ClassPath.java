package runnel.browser.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of directories and jars; the first that has a file gives it. */
final class ClassPath implements AutoCloseable {
  private final List<Source> sources = new ArrayList<>();

  /** Opens the jars. */
  ClassPath(List<Place> places) throws IOException {
    try {
      for (Place place : places) {
        sources.add(
            Files.isDirectory(place.path())
                ? new Folder(place.path(), place.origin())
                : new Jar(new ZipFile(place.path().toFile()), place.origin()));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * A file.
   *
   * @param origin of the place that has it
   */
  record Found(byte[] bytes, Place.Origin origin) {}

  /** Whether there is such a file. */
  boolean has(String file) {
    return sources.stream().anyMatch(source -> source.has(file));
  }

  /** The file; null if there is none. */
  @Nullable Found read(String file) {
    for (Source source : sources) {
      try {
        if (source.has(file)) {
          return new Found(source.read(file), source.origin());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources) {
      source.close();
    }
  }

  private sealed interface Source {
    Place.Origin origin();

    boolean has(String file);

    byte[] read(String file) throws IOException;

    void close() throws IOException;
  }

  private record Folder(Path path, Place.Origin origin) implements Source {
    @Override
    public boolean has(String file) {
      return Files.isRegularFile(path.resolve(file));
    }

    @Override
    public byte[] read(String file) throws IOException {
      return Files.readAllBytes(path.resolve(file));
    }

    @Override
    public void close() {}
  }

  private record Jar(ZipFile zip, Place.Origin origin) implements Source {
    @Override
    public boolean has(String file) {
      return zip.getEntry(file) != null;
    }

    @Override
    public byte[] read(String file) throws IOException {
      ZipEntry entry = zip.getEntry(file);
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
