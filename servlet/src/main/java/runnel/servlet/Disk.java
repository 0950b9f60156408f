package runnel.servlet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files are written; a test gives one that is full. */
interface Disk {
  /** The machine's own. */
  Disk MACHINE = Files::newOutputStream;

  /**
   * Begins a file, in place of one of that name.
   *
   * @throws IOException if it cannot be written; so do the stream's methods
   */
  OutputStream create(Path file) throws IOException;
}
