package runnel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.CsvWriter;
import runnel.spi.Content;

/** The rows of a query as a CSV file, written while it is read: millions of rows take no room. */
final class CsvContent implements Content {
  private static final int ROWS = 2_000;

  private final RowSource source;
  private final RowQuery query;
  private final List<String> columns;
  private long size = -1;

  CsvContent(RowSource source, RowQuery query, List<String> columns) {
    this.source = source;
    this.query = query;
    this.columns = List.copyOf(columns);
  }

  // Counted by writing it once.
  @Override
  public synchronized long size() {
    if (size < 0) {
      long counted = 0;
      Chunks chunks = new Chunks();
      for (byte[] chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        counted += chunk.length;
      }
      size = counted;
    }
    return size;
  }

  @Override
  public InputStream open() {
    return new Stream();
  }

  @Override
  public @Nullable String version() {
    return source instanceof Frame ? "csv " + source.version() + " " + columns + " " + query : null;
  }

  private final class Chunks {
    private final long rows = source.count(query);
    private long at = -1;

    /** The next bytes; null at the end. */
    byte @Nullable [] next() {
      StringBuilder out = new StringBuilder();
      if (at < 0) {
        at = 0;
        CsvWriter.header(out, columns);
      } else if (at < rows) {
        Frame window = source.window(query, at, ROWS);
        if (window.rows() == 0) {
          return null; // There are fewer by now.
        }
        List<Column> cells = columns.stream().map(window::inner).toList();
        for (int row = 0; row < window.rows(); row++) {
          CsvWriter.row(out, cells, row);
        }
        at += window.rows();
      } else {
        return null;
      }
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private final class Stream extends InputStream {
    private final Chunks chunks = new Chunks();
    private byte @Nullable [] chunk = new byte[0];
    private int used;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      Objects.checkFromIndexSize(from, length, to.length);
      if (length == 0) {
        return 0;
      }
      while (chunk != null && used == chunk.length) {
        chunk = chunks.next();
        used = 0;
      }
      if (chunk == null) {
        return -1;
      }
      int count = Math.min(length, chunk.length - used);
      System.arraycopy(chunk, used, to, from, count);
      used += count;
      return count;
    }
  }
}
