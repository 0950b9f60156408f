import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Pictures, sound, a document, and files in and out. All of it is made here. */
void app(Ui ui) {
  ui.title("Media");

  ui.header("Pictures");
  int petals = ui.slider("Petals", 3, 24, 12);
  var columns = ui.columns(2);
  columns
      .get(0)
      .image(
          flower(petals),
          o ->
              o.alt("A flower of " + petals + " petals")
                  .caption("SVG, drawn by `flower(" + petals + ")`"));
  columns
      .get(1)
      .image(
          gradient(240, 240),
          o -> o.alt("Blue that becomes orange").caption("BMP, *pixel by pixel*"));
  ui.image(
      "not-a-picture", o -> o.alt("What cannot be shown says so; the rest of the page lives."));

  ui.header("Sound");
  int pitch = ui.slider("Pitch", 220, 880, 440, o -> o.step(20).unit("Hz"));
  ui.audio(tone(pitch), o -> o.label("A tone").caption(pitch + " Hz, a second of it"));

  ui.header("A document");
  ui.pdf(pdf("Made by Runnel"), o -> o.label("a small PDF").height(260));

  ui.header("Files to take along");
  List<Integer> squares =
      java.util.stream.IntStream.rangeClosed(1, petals).map(n -> n * n).boxed().toList();
  var buttons = ui.columns(2);
  buttons.get(0).downloadButton("Flower", flower(petals), "flower.svg", o -> o.primary());
  buttons
      .get(1)
      .downloadButton(
          "Squares", () -> csv(squares), "squares.csv", o -> o.help("Made when you click"));

  ui.header("Files of yours");
  List<UploadedFile> files =
      ui.fileUpload(
          "Pictures and tables",
          o -> o.several(5).accept("image/*", ".csv", ".txt").maxBytes(600_000_000));
  for (UploadedFile file : files) {
    if (file.type().startsWith("image/")) {
      ui.image(file, o -> o.alt(file.name()).caption("`" + file + "`").width(240));
    } else {
      ui.text(file + ": " + lines(file) + " lines");
    }
  }
  recorded(ui);
}

/** What the visitor records: the browser asks first. */
void recorded(Ui ui) {
  ui.header("Recorded by you");
  ui.audioInput("Say something", o -> o.longest(java.time.Duration.ofMinutes(1)))
      .ifPresent(wav -> ui.text("%.1f seconds of sound".formatted((wav.size() - 44) / 32_000.0)));
  ui.cameraInput("Show something")
      .ifPresent(photo -> ui.text("A photo of " + photo.size() / 1000 + " KB"));
}

/** Reads as it goes: the file may be larger than the memory. */
long lines(UploadedFile file) {
  byte[] piece = new byte[65_536];
  long lines = 0;
  try (InputStream in = file.open()) {
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      for (int i = 0; i < n; i++) {
        if (piece[i] == '\n') {
          lines++;
        }
      }
    }
  } catch (IOException e) {
    throw new java.io.UncheckedIOException(e);
  }
  return lines;
}

String csv(List<Integer> squares) {
  StringBuilder csv = new StringBuilder("n,square\n");
  for (int i = 0; i < squares.size(); i++) {
    csv.append(i + 1).append(',').append(squares.get(i)).append('\n');
  }
  return csv.toString();
}

String flower(int petals) {
  StringBuilder svg =
      new StringBuilder(
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-120 -120 240 240' width='240' height='240'>");
  for (int i = 0; i < petals; i++) {
    svg.append(
        "<ellipse cx='62' rx='48' ry='16' fill='hsl(%d 60%% 55%%)' fill-opacity='0.75' transform='rotate(%d)'/>"
            .formatted(i * 360 / petals, i * 360 / petals));
  }
  return svg.append("<circle r='26' fill='#e8b93c'/></svg>").toString();
}

byte[] gradient(int width, int height) {
  ByteBuffer bmp = ByteBuffer.allocate(54 + width * height * 3).order(ByteOrder.LITTLE_ENDIAN);
  bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(54);
  bmp.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
  bmp.position(54);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      int share = 255 * x / width;
      bmp.put((byte) (200 - share * 150 / 255))
          .put((byte) (110 + 40 * y / height))
          .put((byte) (20 + share * 210 / 255));
    }
  }
  return bmp.array();
}

byte[] tone(int hertz) {
  int rate = 8_000;
  ByteBuffer wav = ByteBuffer.allocate(44 + rate * 2).order(ByteOrder.LITTLE_ENDIAN);
  wav.put("RIFF".getBytes(StandardCharsets.US_ASCII))
      .putInt(36 + rate * 2)
      .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
  wav.putInt(16)
      .putShort((short) 1)
      .putShort((short) 1)
      .putInt(rate)
      .putInt(rate * 2)
      .putShort((short) 2)
      .putShort((short) 16);
  wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(rate * 2);
  for (int i = 0; i < rate; i++) {
    double fade = Math.min(1, Math.min(i, rate - i) / 800.0);
    wav.putShort((short) Math.round(8_000 * fade * Math.sin(2 * Math.PI * hertz * i / rate)));
  }
  return wav.array();
}

byte[] pdf(String words) {
  String page = "BT /F1 28 Tf 60 120 Td (" + words + ") Tj ET";
  List<String> objects =
      List.of(
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[3 0 R]/Count 1>>",
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 240]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
          "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
          "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
  StringBuilder places = new StringBuilder("0000000000 65535 f \n");
  for (int i = 0; i < objects.size(); i++) {
    places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
    pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
  }
  int start = pdf.length();
  pdf.append("xref\n0 6\n")
      .append(places)
      .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
      .append(start)
      .append("\n%%EOF\n");
  return pdf.toString().getBytes(StandardCharsets.US_ASCII);
}
