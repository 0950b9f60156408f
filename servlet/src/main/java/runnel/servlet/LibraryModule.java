package runnel.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;

/** A module of JavaScript in a library's jar. They are large, so each is read and hashed once. */
final class LibraryModule implements Content {
  private static final Map<String, LibraryModule> KNOWN = new ConcurrentHashMap<>();

  private final byte[] bytes;
  private final String version;

  private LibraryModule(byte[] bytes) {
    this.bytes = bytes;
    version = "module " + Sha256.hex(bytes);
  }

  /** The module there; null if it cannot be read. */
  static @Nullable LibraryModule at(URL place) {
    try {
      return KNOWN.computeIfAbsent(place.toString(), p -> read(place));
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  private static LibraryModule read(URL place) {
    try (InputStream in = place.openStream()) {
      return new LibraryModule(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String version() {
    return version;
  }
}
