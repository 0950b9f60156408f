package runnel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.spi.Accepted;

/** What a camera input can be told. */
public final class CameraInputOptions extends InputOptions<CameraInputOptions> {
  private static final long MAX_BYTES = 20_000_000;

  private boolean back;
  private @Nullable Consumer<Optional<UploadedFile>> onChange;

  CameraInputOptions() {}

  /** The camera that looks away from the visitor, where there are two. Default: the other. */
  public CameraInputOptions back() {
    back = true;
    return this;
  }

  /**
   * Not for photos.
   *
   * @throws RunnelException RN010 always: a photo cannot stand in an address
   */
  @Override
  public CameraInputOptions bindQuery(String parameter) {
    throw FileUploadOptions.notInAddress(parameter);
  }

  /** Called when a photo has arrived or was taken away, before the page is drawn. */
  public CameraInputOptions onChange(Consumer<Optional<UploadedFile>> action) {
    onChange = action;
    return this;
  }

  static Optional<UploadedFile> place(
      Place at, String label, Consumer<CameraInputOptions> options) {
    CameraInputOptions o = new CameraInputOptions();
    options.accept(o);
    return new GivenFiles(
            new Accepted(MAX_BYTES, List.of("image/jpeg"), 1), GivenFiles.first(o.onChange))
            .place(
                at,
                "cameraInput",
                o.key,
                label,
                o.disabled,
                o.props(label).flag("back", o.back),
                false)
            .stream()
            .findFirst();
  }
}
