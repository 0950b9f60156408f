package runnel.browser.compat;

import java.io.Writer;

/** A writer to nowhere. */
@StaticsOf(Writer.class)
public final class WriterStatics {
  private WriterStatics() {}

  public static Writer nullWriter() {
    return new Writer() {
      @Override
      public void write(char[] text, int start, int length) {}

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
