package runnel;

import java.nio.charset.StandardCharsets;

/** A file that the visitor has chosen, with its content. Immutable. */
public final class LocalFile {
  private final String name;
  private final String type;
  private final byte[] bytes;

  LocalFile(String name, String type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }

  /** Its name without folders, as the visitor's machine has it. Not to be trusted as a path. */
  public String name() {
    return name;
  }

  /** What the browser takes it for, like {@code text/csv}; empty if it does not know. */
  public String type() {
    return type;
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /** The content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content as text in UTF-8, without the mark that some programs put before it. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
