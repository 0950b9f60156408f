package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.spi.Accepted;

/** What a file upload can be told. */
public final class FileUploadOptions extends InputOptions<FileUploadOptions> {
  private static final int SEVERAL = 100;
  private static final int IN_FOLDERS = 1000;

  private List<String> accept = List.of();
  private long maxBytes = 200_000_000;
  private int maxFiles = 1;
  private boolean directory;
  private @Nullable Consumer<List<UploadedFile>> onChange;

  FileUploadOptions() {}

  /** Takes up to 100 files. Default: one. */
  public FileUploadOptions several() {
    return several(SEVERAL);
  }

  /**
   * Takes several files.
   *
   * @param most how many at most
   * @throws RunnelException RN010 if less than 1
   */
  public FileUploadOptions several(int most) {
    maxFiles = Numbers.atLeastOne("several", most);
    return this;
  }

  /**
   * Takes a folder of the visitor's, with the folders in it: those files that are of a kind that it
   * takes, of which {@link UploadedFile#path} has the folders too. Up to 1,000 files, or what
   * {@link #several(int)} says.
   */
  public FileUploadOptions directory() {
    directory = true;
    return this;
  }

  /**
   * What it takes: endings like {@code .csv}, or types like {@code image/*}. That goes by the name
   * and by what the visitor's browser says: look at the content, too. Default: all.
   */
  public FileUploadOptions accept(String... endingsOrTypes) {
    accept = List.of(endingsOrTypes);
    return this;
  }

  /**
   * How large a file may be. Default: 200,000,000 bytes.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public FileUploadOptions maxBytes(long bytes) {
    if (bytes < 1) {
      throw new RunnelException(
          "RN010", "maxBytes is at least 1, got " + bytes, "o.maxBytes(10_000_000)");
    }
    maxBytes = bytes;
    return this;
  }

  /**
   * Not for files.
   *
   * @throws RunnelException RN010 always: a file cannot stand in an address
   */
  @Override
  public FileUploadOptions bindQuery(String parameter) {
    throw notInAddress(parameter);
  }

  static RunnelException notInAddress(String parameter) {
    return new RunnelException(
        "RN010",
        "A file cannot stand in the address, as " + parameter,
        "ui.textInput(\"Name\", o -> o.bindQuery(\"" + parameter + "\"));");
  }

  /** Called when a file has arrived or was taken away, before the page is drawn. */
  public FileUploadOptions onChange(Consumer<List<UploadedFile>> action) {
    onChange = action;
    return this;
  }

  static List<UploadedFile> place(Place at, String label, Consumer<FileUploadOptions> options) {
    FileUploadOptions o = new FileUploadOptions();
    options.accept(o);
    return o.given().place(at, "fileUpload", o.key, label, o.disabled, o.described(label), false);
  }

  /**
   * Files for something that is submitted: those that were taken are the app's for the rest of the
   * session, and the field is empty again.
   */
  static List<UploadedFile> placeWithin(
      Place at, String label, boolean disabled, Consumer<FileUploadOptions> options, boolean take) {
    FileUploadOptions o = new FileUploadOptions();
    options.accept(o);
    o.disabled(disabled);
    o.key = null;
    return o.given().place(at, "fileUpload", null, label, disabled, o.described(label), take);
  }

  private Props described(String label) {
    return props(label).flag("directory", directory);
  }

  private GivenFiles given() {
    int most = directory && maxFiles == 1 ? IN_FOLDERS : maxFiles;
    return new GivenFiles(new Accepted(maxBytes, accept, most, directory), onChange);
  }
}
