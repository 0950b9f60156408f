package runnel.servlet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import runnel.spi.Host;

/**
 * The body of a request, which has to come in steadily: a read fails with {@link Patience.Over}
 * when it has taken too long. How long a single read waits is the container's business.
 */
final class SteadyInput extends FilterInputStream {
  private final Patience patience;
  private long bytes;

  SteadyInput(InputStream in, Host host) {
    super(in);
    patience = Patience.of(host);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    bytes += Math.max(0, n);
    if (n >= 0 && patience.isOver(bytes)) {
      throw new Patience.Over(patience.words(bytes));
    }
    return n;
  }
}
