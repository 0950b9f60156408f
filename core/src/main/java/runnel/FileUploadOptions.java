package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;
import runnel.spi.Accepted;
import runnel.spi.Depot;

/** What a file upload can be told. */
public final class FileUploadOptions extends InputOptions<FileUploadOptions> {
  private static final int SEVERAL = 100;

  private List<String> accept = List.of();
  private long maxBytes = 200_000_000;
  private int maxFiles = 1;
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
    throw new RunnelException(
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
    return o.place(at, "fileUpload", label, false);
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
    return o.place(at, "fileUpload", label, take);
  }

  private List<UploadedFile> place(Place at, String kind, String label, boolean take) {
    Depot.Inbox inbox = at.inbox(kind, key, label);
    int handed = at.handedOver(kind, key, label);
    inbox.takes(new Accepted(maxBytes, accept, maxFiles + handed));
    FilesCodec codec = new FilesCodec(inbox, maxFiles);
    Props props =
        props(label)
            .with("to", inbox.address())
            .with("accept", accept.isEmpty() ? null : String.join(",", accept))
            .with("maxBytes", maxBytes)
            .with("maxFiles", maxFiles == 1 ? null : maxFiles);
    Widget.Input<List<UploadedFile>> input = new Widget.Input<>(label, disabled, codec, onChange);
    List<UploadedFile> files = at.input(kind, key, props, input, List.of(), take);
    Set<String> ids = files.stream().map(file -> file.upload().id()).collect(Collectors.toSet());
    if (take) {
      at.handOver(kind, key, label, ids);
    }
    at.keepFiles(kind, key, label, take ? Set.of() : ids);
    return files;
  }

  /** What the client says of a file beside its id is not listened to. */
  private record FilesCodec(Depot.Inbox inbox, int maxFiles) implements Codec<List<UploadedFile>> {
    @Override
    public Object wire(List<UploadedFile> value) {
      return value.stream().map(FilesCodec::described).toList();
    }

    private static Map<String, Object> described(UploadedFile file) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", file.upload().id());
      fields.put("name", file.name());
      fields.put("type", file.type());
      fields.put("size", file.size());
      return fields;
    }

    @Override
    public List<UploadedFile> read(@Nullable Object wire) throws Refused {
      if (wire instanceof List<?> items && items.size() <= maxFiles) {
        List<UploadedFile> files = new ArrayList<>();
        for (Object item : items) {
          Depot.Upload upload = find(item);
          UploadedFile file = upload == null ? null : new UploadedFile(upload);
          if (file == null || files.contains(file)) {
            throw new Refused("files that have arrived");
          }
          files.add(file);
        }
        return List.copyOf(files);
      }
      throw new Refused("at most " + maxFiles + " files");
    }

    private Depot.@Nullable Upload find(@Nullable Object item) {
      return item instanceof Map<?, ?> fields && fields.get("id") instanceof String id
          ? inbox.find(id)
          : null;
    }

    /** Those that are still there: others went with their session, or with the page. */
    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      return wire instanceof List<?> items
          ? items.stream().filter(item -> find(item) != null).limit(maxFiles).toList()
          : wire;
    }
  }
}
