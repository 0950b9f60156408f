import module java.base;

import runnel.*;

/** Pictures, sound, films, documents; files in and out. */
final class Media {
  static final Topic TOPIC =
      new Topic(
          "Media",
          "🎞️",
          Demo.of(
              Media.class,
              new Demo("A picture", "picture", Media::picture),
              new Demo("Sound and films", "players", Media::players),
              new Demo("A document", "document", Media::document),
              new Demo("Files to take along", "download", Media::download),
              new Demo("Files of yours", "upload", Media::upload),
              new Demo("Recorded by you", "recorded", Media::recorded)));

  static void picture(Ui ui) {
    int petals = ui.slider("Petals", 3, 24, 12);
    ui.image(flower(petals), o -> o.alt("A flower").caption("Drawn **here**").width(160));
  }

  static void players(Ui ui) {
    if (ui.checkbox("Players of what is not there")) {
      ui.audio("https://example.org/none.mp3", o -> o.label("No sound"));
      ui.video("https://example.org/none.mp4", o -> o.label("No film"));
    }
  }

  static void document(Ui ui) {
    ui.pdf("https://example.org/report.pdf", o -> o.label("the report"));
  }

  static void download(Ui ui) {
    ui.downloadButton("Flower", flower(12), "flower.svg");
    ui.downloadButton("Made when you click", () -> "n,square\n2,4\n", "squares.csv");
  }

  static void upload(Ui ui) {
    for (UploadedFile file : ui.fileUpload("Texts", o -> o.several(3).accept(".txt", ".csv"))) {
      ui.text(file + " begins with " + file.text().lines().findFirst().orElse("nothing"));
    }
  }

  static void recorded(Ui ui) {
    ui.audioInput("Say something").ifPresent(wav -> ui.audio(wav, o -> o.label("What you said")));
    ui.cameraInput("Show something").ifPresent(photo -> ui.text(photo + " taken"));
  }

  private static String flower(int petals) {
    return IntStream.range(0, petals)
        .mapToObj(
            i ->
                "<ellipse cx='62' rx='48' ry='16' fill='#c64' fill-opacity='0.6' transform='rotate(%d)'/>"
                    .formatted(i * 360 / petals))
        .collect(
            Collectors.joining(
                "",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-120 -120 240 240' width='240' height='240'>",
                "</svg>"));
  }
}
