package runnel.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import runnel.spi.Content;

/**
 * A file of this machine, as it was when it was looked at.
 *
 * @param version another one when the file has changed
 */
record FileContent(Path path, long size, String version) implements Content {
  /**
   * The file as it is now.
   *
   * @throws IOException if there is none
   */
  static FileContent of(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    if (!now.isRegularFile()) {
      throw new IOException("it is no file");
    }
    String version =
        path.toAbsolutePath() + "|" + now.size() + "|" + now.lastModifiedTime().toInstant();
    return new FileContent(path, now.size(), version);
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
