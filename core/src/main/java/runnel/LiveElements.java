package runnel;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/** Elements that change while the run that drew them goes on. Part of {@link Ui}. */
abstract class LiveElements extends ComponentElements {
  LiveElements(Place place) {
    super(place);
  }

  /**
   * A progress bar.
   *
   * @param value from 0 to 1
   * @return to move it on during the run, also from threads of your own
   * @throws RunnelException RN010 if not within 0 to 1
   */
  public Progress progress(double value) {
    return new Progress(place, value, "");
  }

  /** A progress bar with a text in Markdown above it. */
  public Progress progress(double value, String markdown) {
    return new Progress(place, value, markdown);
  }

  /**
   * Shows that something is going on while {@code work} runs, which may block: {@code var rows =
   * ui.spinner("Loading", () -> fetch());}. Work that is done within a fifth of a second shows
   * nothing. What the work throws is thrown on.
   *
   * @return what the work returns
   */
  public <T extends @Nullable Object> T spinner(String markdown, Callable<T> work) {
    return SpinnerOptions.during(place, markdown, defaults(), work);
  }

  /** Shows that something is going on while {@code work} runs, which may block. */
  public <T extends @Nullable Object> T spinner(
      String markdown, Consumer<SpinnerOptions> options, Callable<T> work) {
    return SpinnerOptions.during(place, markdown, options, work);
  }

  /** Shows that something is going on while {@code work} runs, which may block. */
  public void spinner(String markdown, Action work) {
    spinner(markdown, defaults(), work);
  }

  /** Shows that something is going on while {@code work} runs, which may block. */
  public void spinner(String markdown, Consumer<SpinnerOptions> options, Action work) {
    SpinnerOptions.during(
        place,
        markdown,
        options,
        () -> {
          work.run();
          return true;
        });
  }

  /** Keeps room for text that is on its way: three grey lines, seen after a fifth of a second. */
  public void skeleton() {
    SkeletonOptions.place(place, defaults());
  }

  /** Keeps room for what is on its way. */
  public void skeleton(Consumer<SkeletonOptions> options) {
    SkeletonOptions.place(place, options);
  }

  /**
   * A part that tells how far some work has come, for work that does not go on in one piece of
   * code. It shows as running until {@link Status#complete()} or {@link Status#fail()} is called.
   *
   * @param markdown its label
   */
  public Status status(String markdown) {
    return new Status(place, markdown, new StatusOptions());
  }

  /**
   * A part that tells how far {@code work} has come, open while it runs: {@code
   * ui.status("Importing", s -> { s.step("Reading"); read(); s.step("Writing"); write(); });}. It
   * is complete when the work has come to its end. What the work throws is shown in it, and ends
   * the run.
   *
   * @param markdown its label
   */
  public void status(String markdown, StatusBody work) {
    Status.during(place, markdown, defaults(), work);
  }

  /** A part that tells how far {@code work} has come. */
  public void status(String markdown, Consumer<StatusOptions> options, StatusBody work) {
    Status.during(place, markdown, options, work);
  }

  /**
   * Types out text in Markdown as it comes, piece by piece. A newer event of the user ends it at
   * the next piece, unless the run answers a click or a message.
   *
   * @param pieces read on this thread, and may block
   * @return the whole text
   */
  public String writeStream(Iterator<? extends CharSequence> pieces) {
    return TextStream.write(place, pieces);
  }

  /** Types out text in Markdown as it comes: {@link #writeStream(Iterator)}. */
  public String writeStream(Iterable<? extends CharSequence> pieces) {
    return TextStream.write(place, pieces.iterator());
  }

  /** Types out text in Markdown as it comes, and closes the stream. */
  public String writeStream(Stream<? extends CharSequence> pieces) {
    try (pieces) {
      return TextStream.write(place, pieces.iterator());
    }
  }

  /**
   * Types out text in Markdown as it is published, as by a client of a language model. The
   * subscription is cancelled when the run ends. What the publisher fails with is thrown.
   */
  public String writeStream(Flow.Publisher<? extends CharSequence> pieces) {
    return Published.write(place, pieces);
  }

  /**
   * A message of a conversation: elements put into it are what it says.
   *
   * @param name who says it; {@code "user"} and {@code "assistant"} have pictures of their own
   */
  public Ui chatMessage(String name) {
    return ChatMessageOptions.place(place, name, defaults());
  }

  /** A message of a conversation. */
  public Ui chatMessage(String name, Consumer<ChatMessageOptions> options) {
    return ChatMessageOptions.place(place, name, options);
  }
}
