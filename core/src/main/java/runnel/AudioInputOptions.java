package runnel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.spi.Accepted;

/** What an audio input can be told. */
public final class AudioInputOptions extends InputOptions<AudioInputOptions> {
  private static final int BYTES_PER_SECOND = 32_000;
  private static final long LONGEST = 3600;

  private long maxSeconds = 300;
  private @Nullable Consumer<Optional<UploadedFile>> onChange;

  AudioInputOptions() {}

  /**
   * How long a recording may be; it ends by itself then. Default: five minutes.
   *
   * @param longest in whole seconds
   * @throws RunnelException RN010 if less than a second, or more than an hour
   */
  public AudioInputOptions longest(Duration longest) {
    maxSeconds = longest.toSeconds();
    if (maxSeconds < 1 || maxSeconds > LONGEST) {
      throw new RunnelException(
          "RN010",
          "A recording may have a second to an hour, got " + longest,
          "o.longest(Duration.ofMinutes(1))");
    }
    return this;
  }

  /**
   * Not for recordings.
   *
   * @throws RunnelException RN010 always: a recording cannot stand in an address
   */
  @Override
  public AudioInputOptions bindQuery(String parameter) {
    throw FileUploadOptions.notInAddress(parameter);
  }

  /** Called when a recording has arrived or was taken away, before the page is drawn. */
  public AudioInputOptions onChange(Consumer<Optional<UploadedFile>> action) {
    onChange = action;
    return this;
  }

  static Optional<UploadedFile> place(Place at, String label, Consumer<AudioInputOptions> options) {
    AudioInputOptions o = new AudioInputOptions();
    options.accept(o);
    // A device may go on for a moment before it stops.
    long maxBytes = (o.maxSeconds + 2) * BYTES_PER_SECOND;
    return new GivenFiles(
            new Accepted(maxBytes, List.of("audio/wav"), 1), GivenFiles.first(o.onChange))
            .place(
                at,
                "audioInput",
                o.key,
                label,
                o.disabled,
                o.props(label).with("maxSeconds", o.maxSeconds),
                false)
            .stream()
            .findFirst();
  }
}
