package runnel.browser.worker;

import java.io.IOException;
import java.io.InputStream;
import org.teavm.jso.typedarrays.Int8Array;
import runnel.spi.Depot;

/** A file of the visitor's, which stays where it is and is read from there. */
final class WorkerUpload implements Depot.Upload {
  private static final int PIECE_BYTES = 1 << 18;

  private final String id;
  private final String name;
  private final String type;
  private final long size;

  WorkerUpload(String id, String name) {
    this.id = id;
    this.name = name;
    this.type = WorkerFiles.type(id);
    this.size = (long) WorkerFiles.size(id);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public String version() {
    return "upload " + id;
  }

  @Override
  public InputStream open() throws IOException {
    if (!WorkerFiles.has(id)) {
      throw new IOException("the file is gone");
    }
    return new Pieces();
  }

  private final class Pieces extends InputStream {
    private byte[] piece = new byte[0];
    private int at;
    private long next;

    @Override
    public int read() throws IOException {
      return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int n = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, from, n);
      at += n;
      return n;
    }

    private boolean fill() throws IOException {
      if (at < piece.length) {
        return true;
      }
      if (next >= size) {
        return false;
      }
      long to = Math.min(size, next + PIECE_BYTES);
      Int8Array read = WorkerFiles.read(id, next, to);
      if (read == null || read.getLength() == 0) {
        throw new IOException("the file is gone, or has changed");
      }
      piece = read.copyToJavaArray();
      at = 0;
      next = to;
      return true;
    }
  }
}
