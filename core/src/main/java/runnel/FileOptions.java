package runnel;

import java.util.List;

/** What choosing a file can be told. */
public final class FileOptions {
  private List<String> accept = List.of();

  FileOptions() {}

  /**
   * What the visitor is offered: endings like {@code .csv}, or types like {@code image/*}. The
   * visitor can choose another file all the same. Default: all.
   */
  public FileOptions accept(String... endingsOrTypes) {
    accept = List.of(endingsOrTypes);
    return this;
  }

  String accepted() {
    return String.join(",", accept);
  }
}
