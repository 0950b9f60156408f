package runnel.servlet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk with room for files of so many bytes; what is longer breaks off. */
final class FullDisk implements Disk {
  static final String WORDS = "No space left on device";

  private volatile long largest;

  /** There is so much room for each file from now on. */
  void largest(long bytes) {
    largest = bytes;
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(file)) {
      private long written;

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        int fits = (int) Math.min(count, largest - written);
        out.write(bytes, from, fits);
        written += fits;
        if (fits < count) {
          throw new IOException(WORDS);
        }
      }
    };
  }
}
