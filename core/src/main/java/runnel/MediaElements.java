package runnel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import runnel.internal.run.Place;

/**
 * Pictures, sound, films, documents, and files to take along. Part of {@link Ui}.
 *
 * <p>What they show or offer is given as:
 *
 * <ul>
 *   <li>{@code byte[]}, or an {@link java.io.InputStream}, which is read to its end and closed;
 *   <li>a {@code java.nio.file.Path} or {@code java.io.File} (on a server), read by the visitors
 *       directly, however large;
 *   <li>an {@link UploadedFile};
 *   <li>a text: the address of something to show, {@code https://…}; a picture also as SVG; the
 *       content of a download;
 *   <li>for pictures a {@code java.awt.image.BufferedImage} (on a server).
 * </ul>
 *
 * <p>The bytes are kept once while a page shows them. What cannot be shown says why in its place
 * (RN130, RN131), and the rest of the page lives.
 */
abstract class MediaElements extends ChartElements {
  MediaElements(Place place) {
    super(place);
  }

  /**
   * A picture: PNG, JPEG, GIF, WebP, AVIF, BMP or SVG, which is shown without its scripts.
   *
   * @param source see {@link MediaElements}
   * @throws RunnelException RN010 if it is nothing of the kind
   */
  public void image(Object source) {
    ImageOptions.place(place, source, defaults());
  }

  /** A picture: {@code ui.image(bytes, o -> o.alt("A sunny day"))}. */
  public void image(Object source, Consumer<ImageOptions> options) {
    ImageOptions.place(place, source, options);
  }

  /**
   * Sound with a player: WAV, MP3, OGG, FLAC, AAC or MP4, as far as the visitor's browser knows it.
   *
   * @param source see {@link MediaElements}
   * @throws RunnelException RN010 if it is nothing of the kind
   */
  public void audio(Object source) {
    PlayerOptions.place(place, "audio", source, defaults());
  }

  /** Sound with a player. */
  public void audio(Object source, Consumer<PlayerOptions> options) {
    PlayerOptions.place(place, "audio", source, options);
  }

  /**
   * A film with a player: MP4, WebM or OGG, as far as the visitor's browser knows it.
   *
   * @param source see {@link MediaElements}
   * @throws RunnelException RN010 if it is nothing of the kind
   */
  public void video(Object source) {
    PlayerOptions.place(place, "video", source, defaults());
  }

  /** A film with a player. */
  public void video(Object source, Consumer<PlayerOptions> options) {
    PlayerOptions.place(place, "video", source, options);
  }

  /**
   * A PDF, in the browser's own viewer if it has one, and with a link to open it. What stands at an
   * address of another site is linked only.
   *
   * @param source see {@link MediaElements}
   * @throws RunnelException RN010 if it is nothing of the kind
   */
  public void pdf(Object source) {
    PdfOptions.place(place, source, defaults());
  }

  /** A PDF. */
  public void pdf(Object source, Consumer<PdfOptions> options) {
    PdfOptions.place(place, source, options);
  }

  /**
   * A field for a file of the visitor's, of at most 200,000,000 bytes: by choosing or dropping it.
   *
   * @return empty until one has arrived whole
   */
  public List<UploadedFile> fileUpload(String label) {
    return FileUploadOptions.place(place, label, defaults());
  }

  /** A field for files: {@code ui.fileUpload("Data", o -> o.several().accept(".csv"))}. */
  public List<UploadedFile> fileUpload(String label, Consumer<FileUploadOptions> options) {
    return FileUploadOptions.place(place, label, options);
  }

  /**
   * Records a sound by the visitor's microphone: WAV, 16,000 samples of 16 bits a second, one
   * channel. The browser asks the visitor first, and gives it on https and {@code localhost} only.
   *
   * @return empty until a recording has arrived
   */
  public Optional<UploadedFile> audioInput(String label) {
    return AudioInputOptions.place(place, label, defaults());
  }

  /** Records a sound: {@code ui.audioInput("Say it", o -> o.longest(Duration.ofMinutes(1)))}. */
  public Optional<UploadedFile> audioInput(String label, Consumer<AudioInputOptions> options) {
    return AudioInputOptions.place(place, label, options);
  }

  /**
   * Takes a photo by the visitor's camera: JPEG. The browser asks the visitor first, and gives it
   * on https and {@code localhost} only.
   *
   * @return empty until a photo has arrived
   */
  public Optional<UploadedFile> cameraInput(String label) {
    return CameraInputOptions.place(place, label, defaults());
  }

  /** Takes a photo: {@code ui.cameraInput("The receipt", o -> o.back())}. */
  public Optional<UploadedFile> cameraInput(String label, Consumer<CameraInputOptions> options) {
    return CameraInputOptions.place(place, label, options);
  }

  /**
   * A button that gives the visitor a file.
   *
   * @param content a text, which is saved in UTF-8, or as in {@link MediaElements}
   * @param fileName what the visitor's browser calls it, without folders
   * @return true in the one run that answers a click
   * @throws RunnelException RN010 if it is no content, or no file name
   */
  public boolean downloadButton(String label, Object content, String fileName) {
    return DownloadOptions.place(place, label, content, fileName, defaults());
  }

  /** A button that gives the visitor a file. */
  public boolean downloadButton(
      String label, Object content, String fileName, Consumer<DownloadOptions> options) {
    return DownloadOptions.place(place, label, content, fileName, options);
  }

  /**
   * A button that gives the visitor a file which is made when it is clicked: {@code
   * ui.downloadButton("Report", () -> report(rows), "report.csv")}. What {@code content} throws is
   * shown below the button (RN135).
   */
  public boolean downloadButton(String label, Callable<?> content, String fileName) {
    return DownloadOptions.placeDeferred(place, label, content, fileName, defaults());
  }

  /** A button that gives the visitor a file which is made when it is clicked. */
  public boolean downloadButton(
      String label, Callable<?> content, String fileName, Consumer<DownloadOptions> options) {
    return DownloadOptions.placeDeferred(place, label, content, fileName, options);
  }
}
