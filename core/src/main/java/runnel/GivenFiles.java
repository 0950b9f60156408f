package runnel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Inputs whose values are files of the visitor's, chosen or recorded. */
record GivenFiles(Accepted accepted, @Nullable Consumer<List<UploadedFile>> onChange) {
  /**
   * Puts such an input.
   *
   * @param take whether the files are the app's from now on, for the rest of the session, and the
   *     field is empty again
   */
  List<UploadedFile> place(
      Place at,
      String kind,
      @Nullable String key,
      String label,
      boolean disabled,
      Props props,
      boolean take) {
    Depot.Inbox inbox = at.files().inbox(kind, key, label);
    int most = accepted.maxFiles();
    List<String> accept = accepted.accept();
    inbox.takes(
        new Accepted(
            accepted.maxBytes(),
            accept,
            most + at.files().handedOver(kind, key, label),
            accepted.folders()));
    props
        .with("to", inbox.address())
        .with("accept", accept.isEmpty() ? null : String.join(",", accept))
        .with("maxBytes", accepted.maxBytes())
        .with("maxFiles", most == 1 ? null : most);
    Widget.Input<List<UploadedFile>> input =
        new Widget.Input<>(label, disabled, new FilesCodec(inbox, most), onChange);
    List<UploadedFile> files = at.input(kind, key, props, input, List.of(), take);
    Set<String> ids = files.stream().map(file -> file.upload().id()).collect(Collectors.toSet());
    if (take) {
      at.files().handOver(kind, key, label, ids);
    }
    at.files().keepFiles(kind, key, label, take ? Set.of() : ids);
    return files;
  }

  /** For inputs that hold one file. */
  static @Nullable Consumer<List<UploadedFile>> first(
      @Nullable Consumer<Optional<UploadedFile>> action) {
    return action == null ? null : files -> action.accept(files.stream().findFirst());
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
      fields.put("name", file.path());
      fields.put("type", file.type());
      fields.put("size", file.size());
      return fields;
    }

    @Override
    public List<UploadedFile> read(@Nullable Object wire) throws Refused {
      if (wire instanceof List<?> items && items.size() <= maxFiles) {
        Set<UploadedFile> files = new LinkedHashSet<>();
        for (Object item : items) {
          Depot.Upload upload = find(item);
          UploadedFile file = upload == null ? null : new UploadedFile(upload);
          if (file == null || !files.add(file)) {
            throw new Refused("files that have arrived");
          }
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
