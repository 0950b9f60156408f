package runnel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import runnel.spi.Content;
import runnel.spi.Depot;
import runnel.spi.FileNames;

/**
 * A file that the visitor has given to {@link Ui#fileUpload}: on the server's disk, or in the
 * visitor's browser. Can be read until the visitor takes it away or the session ends. Equal to
 * itself in later runs. Safe for use by several threads.
 */
public final class UploadedFile {
  private final Depot.Upload upload;

  UploadedFile(Depot.Upload upload) {
    this.upload = upload;
  }

  /** Its name without folders, as the visitor's machine has it. Not to be trusted as a path. */
  public String name() {
    return FileNames.name(upload.name());
  }

  /**
   * Its name with the folders that it is in, like {@code photos/oslo/1.jpg}, where a folder was
   * given ({@link FileUploadOptions#directory}); else its name. It leads out of no folder, but is
   * the visitor's word all the same: not to be trusted as a path.
   */
  public String path() {
    return upload.name();
  }

  /** What the browser takes it for, like {@code text/csv}; empty if it does not know. */
  public String type() {
    return upload.type();
  }

  /** How many bytes it has. */
  public long size() {
    return upload.size();
  }

  /**
   * The content, from the start, each time: to be closed. Reads as it goes, whatever the size.
   *
   * @throws RunnelException RN136 if the file is gone
   */
  public InputStream open() {
    try {
      return upload.open();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * The whole content.
   *
   * @throws RunnelException RN136 if the file is gone
   */
  public byte[] bytes() {
    try (InputStream in = upload.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * The whole content as text in UTF-8, without the mark that some programs put before it.
   *
   * @throws RunnelException RN136 if the file is gone
   */
  public String text() {
    String text = new String(bytes(), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private RunnelException gone(IOException e) {
    RunnelException gone =
        new RunnelException(
            "RN136",
            this + " is gone: the visitor has taken it away, or the session is over",
            "byte[] bytes = file.bytes();   // in the run that gets it, to keep the content");
    gone.initCause(e);
    return gone;
  }

  Content content() {
    return upload;
  }

  Depot.Upload upload() {
    return upload;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UploadedFile file && file.upload.id().equals(upload.id());
  }

  @Override
  public int hashCode() {
    return upload.id().hashCode();
  }

  @Override
  public String toString() {
    return path() + " (" + size() + " bytes)";
  }
}
