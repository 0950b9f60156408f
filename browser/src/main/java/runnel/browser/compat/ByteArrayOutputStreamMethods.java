package runnel.browser.compat;

import java.io.ByteArrayOutputStream;

/** Writing without a checked exception. */
@MethodsOf(ByteArrayOutputStream.class)
public final class ByteArrayOutputStreamMethods {
  private ByteArrayOutputStreamMethods() {}

  public static void writeBytes(ByteArrayOutputStream self, byte[] bytes) {
    self.write(bytes, 0, bytes.length);
  }
}
