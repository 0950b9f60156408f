package runnel.servlet;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;

/**
 * Pictures of AWT, which only a JVM has. Apart, so that AWT is loaded only for apps that use it.
 */
final class Pictures {
  private Pictures() {}

  /** The picture as PNG, or null if it is none. */
  static @Nullable Content read(Object source) throws IOException {
    if (!(source instanceof RenderedImage picture)) {
      return null;
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", png)) {
      throw new IOException("there is no way to write it as PNG");
    }
    return new Content.Bytes(png.toByteArray());
  }
}
