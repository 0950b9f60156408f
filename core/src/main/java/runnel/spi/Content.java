package runnel.spi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read again and again, wherever they are. Safe for use by many threads. */
public interface Content {
  /** How many bytes. */
  long size();

  /**
   * The bytes from the start, for one reader.
   *
   * @throws IOException if they are gone, or cannot be read
   */
  InputStream open() throws IOException;

  /**
   * Tells it from other content without a look at the bytes: contents of the same version have the
   * same bytes. Null if only the bytes tell.
   */
  default @Nullable String version() {
    return null;
  }

  /** Content in memory, which is not changed any more. */
  record Bytes(byte[] bytes) implements Content {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
