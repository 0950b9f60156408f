package apps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.State;
import runnel.Ui;
import runnel.UploadedFile;
import runnel.test.AppTest;
import runnel.test.Element;

/** Pictures, sound, films, documents, downloads and uploads, as the client is told of them. */
class MediaTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

  @TempDir Path folder;

  // ---- Shown

  @Test
  void a_picture_is_given_in_many_ways_and_kept_once() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), PNG);
    AppBody body =
        ui -> {
          ui.image(PNG, o -> o.alt("A dot").caption("*Dot*").width(20));
          ui.image(new ByteArrayInputStream(PNG));
          ui.image(file);
          ui.image(file.toFile());
          ui.image("\uFEFF <?xml version='1.0'?>\n<!-- drawn -->" + SVG);
          ui.image("https://example.org/a.png");
        };
    try (var app = AppTest.start(body)) {
      List<Element> images = app.images();
      assertThat(images).hasSize(6).noneMatch(image -> image.prop("problem") != null);
      assertThat(images.subList(0, 4)).allSatisfy(i -> assertThat(i.content()).isEqualTo(PNG));
      assertThat(images.stream().limit(4).map(i -> i.prop("src")).distinct()).hasSize(1);
      assertThat(images.get(4).content()).asString(UTF_8).endsWith(SVG);
      assertThat(images.get(5).prop("src")).isEqualTo("https://example.org/a.png");
      assertThat(images.get(0).prop("alt")).isEqualTo("A dot");
      assertThat(app.held()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "image, PNG, RN130",
    "image, '', RN130",
    "image, <p>, RN130",
    "image, RIFF....WAVE, RN130",
    "audio, %PDF-1.7, RN130",
    "video, ID3, RN130",
    "pdf, hello, RN130"
  })
  void what_cannot_be_shown_says_so_in_its_place_and_the_rest_lives(
      String kind, String bytes, String code) {
    AppBody body =
        ui -> {
          show(ui, kind, bytes.getBytes(UTF_8));
          ui.text("alive");
        };
    try (var app = AppTest.start(body)) {
      assertThat((String) app.element(kind).prop("problem")).startsWith(code + " ");
      assertThat(app.element(kind).prop("src")).isNull();
      assertThat(app.texts()).contains("alive");
      assertThat(app.held()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photo.png",
        "javascript:alert(1)",
        "//example.org/a.png",
        "data:text/html,<script>",
        "https://",
        "file:///etc/passwd",
        "_runnel/media/x",
        "blob:x",
        ""
      })
  void a_text_that_is_no_address_to_show_is_not_asked_for(String url) {
    for (String kind : List.of("image", "audio", "video", "pdf")) {
      try (var app = AppTest.start(ui -> show(ui, kind, url))) {
        assertThat((String) app.element(kind).prop("problem")).as(kind).startsWith("RN130 ");
        assertThat(app.element(kind).prop("src")).as(kind).isNull();
      }
    }
  }

  @Test
  void a_file_that_is_not_there_and_a_stream_that_breaks_off_are_said() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }
        };
    AppBody body =
        ui -> {
          ui.image(folder.resolve("no.png"));
          ui.image(broken);
          ui.text("alive");
        };
    try (var app = AppTest.start(body)) {
      assertThat((String) app.images().get(0).prop("problem"))
          .startsWith("RN131")
          .contains("no.png");
      assertThat((String) app.images().get(1).prop("problem"))
          .startsWith("RN131")
          .contains("cable cut");
      assertThat(app.texts()).contains("alive");
    }
  }

  @Test
  void what_is_no_source_is_a_mistake_of_the_app() {
    for (String kind : List.of("image", "audio", "video", "pdf")) {
      assertMistake("RN010", ui -> show(ui, kind, 42));
    }
    assertMistake("RN010", ui -> ui.downloadButton("Save", List.of(), "a.txt"));
    assertMistake("RN010", ui -> ui.image(PNG, o -> o.width(0)));
    assertMistake("RN010", ui -> ui.fileUpload("x", o -> o.maxBytes(0)));
    assertMistake("RN010", ui -> ui.fileUpload("x", o -> o.several(0)));
    assertMistake("RN010", ui -> ui.fileUpload("x", o -> o.bindQuery("x")));
  }

  @ParameterizedTest
  @CsvSource({
    "audio, RIFF....WAVE, wav", "audio, ID3, mpeg", "audio, OggS, ogg", "audio, fLaC, flac",
    "audio, ....ftypisom, mp4", "video, ....ftypisom, mp4", "video, OggS, ogg",
        "pdf, %PDF-1.7, pdf",
    "image, GIF89a, gif", "image, RIFF....WEBP, webp", "image, ....ftypavif, avif"
  })
  void what_it_is_goes_by_how_it_begins(String kind, String bytes, String type) {
    try (var app = AppTest.start(ui -> show(ui, kind, bytes.getBytes(UTF_8)))) {
      assertThat((String) app.element(kind).prop("src")).endsWith("/" + type);
    }
  }

  private static void show(Ui ui, String kind, Object source) {
    switch (kind) {
      case "image" -> ui.image(source);
      case "audio" -> ui.audio(source);
      case "video" -> ui.video(source);
      default -> ui.pdf(source);
    }
  }

  @Test
  void a_picture_that_no_page_shows_any_more_is_let_go_of_after_a_while() {
    AppBody body = ui -> ui.image(SVG.replace("/>", " id='" + ui.slider("x", 0, 9, 0) + "'/>"));
    try (var app = AppTest.start(body);
        var another = app.another()) {
      assertThat(app.held()).isEqualTo(1);
      app.slider("x").set(1);
      app.slider("x").set(2);
      assertThat(app.held()).isEqualTo(3);
      app.advance(Duration.ofSeconds(11));
      assertThat(app.held()).as("one each").isEqualTo(2);
      another.slider("x").set(2);
      another.advance(Duration.ofSeconds(11));
      assertThat(app.held()).as("the same").isEqualTo(1);
      assertThat(app.images().get(0).content()).asString(UTF_8).contains("id='2'");
      app.replace(ui -> ui.text("none"));
      app.advance(Duration.ofSeconds(11));
      assertThat(app.held()).isZero();
    }
  }

  @Test
  void pictures_that_are_drawn_one_after_the_other_do_not_pile_up() {
    byte[] large = java.util.Arrays.copyOf(PNG, 5_000_000);
    AppBody body =
        ui -> {
          large[1000] = (byte) ui.slider("x", 0, 100, 0);
          ui.image(large);
        };
    try (var app = AppTest.start(body)) {
      for (int i = 1; i < 20; i++) {
        app.slider("x").set(i);
      }
      assertThat(app.held()).isBetween(1, 5);
      assertThat(app.images().get(0).content()[1000]).isEqualTo((byte) 19);
    }
  }

  @Test
  void the_end_of_a_session_lets_go_of_all() {
    AppBody body =
        ui -> {
          ui.image(PNG);
          ui.downloadButton("Save", "text", "a.txt");
          ui.downloadButton("Make", () -> "made", "b.txt");
        };
    try (var app = AppTest.start(body)) {
      app.downloadButton("Make").click();
      assertThat(app.held()).isEqualTo(3);
      app.disconnect();
      app.advance(Duration.ofMinutes(3));
      assertThat(app.held()).isZero();
    }
  }

  // ---- Downloads

  @Test
  void a_download_is_there_before_it_is_clicked_or_made_then() {
    List<String> made = new ArrayList<>();
    AppBody body =
        ui -> {
          String name = ui.textInput("Name", "Ada");
          boolean saved = ui.downloadButton("Ready", "é " + name, "ready.txt");
          ui.downloadButton(
              "Made",
              () -> {
                made.add(name);
                return ("made for " + name).getBytes(UTF_8);
              },
              "made.txt",
              o -> o.primary());
          ui.text("saved " + saved);
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.downloadButton("Ready").content()).asString(UTF_8).isEqualTo("é Ada");
      app.downloadButton("Ready").click();
      assertThat(app.texts()).contains("saved true");
      app.textInput("Name").set("Eve");
      assertThat(app.texts()).contains("saved false");
      assertThat(made).isEmpty();
      app.downloadButton("Made").click();
      assertThat(app.browser().saved().get("made.txt")).asString(UTF_8).isEqualTo("made for Eve");
      assertThat(made).containsExactly("Eve");
      app.advance(Duration.ofMinutes(3));
      assertThat(app.held()).as("of what was made").isEqualTo(1);
    }
  }

  @Test
  void what_the_making_throws_is_shown_below_the_button_and_the_rest_lives() {
    AppBody body =
        ui -> {
          ui.downloadButton(
              "Save",
              () -> {
                throw new IllegalStateException("no rows");
              },
              "a.txt");
          ui.downloadButton("Nothing", () -> null, "b.txt");
          ui.text("alive");
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      for (String button : List.of("Save", "Nothing")) {
        app.downloadButton(button).click();
        assertThat(app.exception().prop("code")).isEqualTo("RN135");
        assertThat(app.texts()).contains("alive");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b.txt", "..\\b", "a\nb"})
  void a_file_name_has_no_folders(String name) {
    assertMistake("RN010", ui -> ui.downloadButton("Save", "x", name));
  }

  // ---- Uploads

  @Test
  void files_are_given_read_and_taken_away() {
    List<List<UploadedFile>> changes = new ArrayList<>();
    AppBody body =
        ui -> {
          for (UploadedFile file :
              ui.fileUpload("Files", o -> o.several().onChange(changes::add))) {
            ui.text(file + " " + file.type() + ": " + file.text());
          }
        };
    try (var app = AppTest.start(body)) {
      app.fileUpload("Files").upload("a.csv", "text/csv", "\uFEFFé".getBytes(UTF_8));
      app.fileUpload("Files").upload("b.txt", "", "b".getBytes(UTF_8));
      assertThat(app.texts()).containsExactly("a.csv (5 bytes) text/csv: é", "b.txt (1 bytes) : b");
      app.fileUpload("Files").removeFile("a.csv");
      assertThat(app.texts()).containsExactly("b.txt (1 bytes) : b");
      assertThat(changes).hasSize(3);
      UploadedFile gone = changes.get(0).get(0);
      assertThatThrownBy(gone::open).hasMessageContaining("a.csv").satisfies(MediaTest::isGone);
      assertThatThrownBy(gone::bytes).satisfies(MediaTest::isGone);
      assertThat(changes.get(1).get(1))
          .isEqualTo(changes.get(2).get(0))
          .hasSameHashCodeAs(changes.get(2).get(0));
    }
  }

  @Test
  void one_file_takes_the_place_of_the_one_before() {
    State<?>[] kept = new State<?>[1];
    AppBody body =
        ui -> {
          State<List<UploadedFile>> first = ui.state("first", List.of());
          kept[0] = first;
          List<UploadedFile> files = ui.fileUpload("File");
          if (first.get().isEmpty()) {
            first.set(files);
          }
          files.forEach(ui::image);
        };
    try (var app = AppTest.start(body)) {
      app.fileUpload("File").upload("a.png", "image/png", PNG);
      assertThat(app.images().get(0).content()).isEqualTo(PNG);
      app.fileUpload("File").upload("b.svg", "image/svg+xml", SVG.getBytes(UTF_8));
      assertThat(app.images()).hasSize(1);
      assertThat(app.images().get(0).content()).asString(UTF_8).isEqualTo(SVG);
      UploadedFile first = (UploadedFile) ((List<?>) Objects.requireNonNull(kept[0].get())).get(0);
      assertThatThrownBy(first::bytes).satisfies(MediaTest::isGone);
      app.reconnect();
      app.reload();
      assertThat(app.images()).hasSize(1);
    }
  }

  private static void isGone(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN136"));
  }

  @Test
  void what_is_not_wanted_is_refused() {
    AppBody body = ui -> ui.fileUpload("Data", o -> o.accept(".csv", "image/*").maxBytes(3));
    try (var app = AppTest.start(body)) {
      Element upload = app.fileUpload("Data");
      assertThatThrownBy(() -> upload.upload("a.csv", "", new byte[4]))
          .hasMessage("RN132 a.csv has 4 bytes, at most 3 bytes are taken");
      assertThatThrownBy(() -> upload.upload("a.exe", "application/x", new byte[1]))
          .hasMessage("RN133 a.exe is not among .csv, image/*");
      upload.upload("A.CSV", "", new byte[3]);
      app.fileUpload("Data").upload("b", "image/png", new byte[3]);
    }
  }

  @Test
  void values_that_no_client_sends_are_refused_and_nothing_is_lost() {
    AppBody body =
        ui -> {
          ui.fileUpload("Other", o -> o.several());
          ui.text("" + ui.fileUpload("Files", o -> o.several(2)));
        };
    try (var app = AppTest.start(body)) {
      app.fileUpload("Other").upload("other", "", new byte[1]);
      app.fileUpload("Files").upload("mine", "", new byte[1]);
      Object mine = ((List<?>) Objects.requireNonNull(app.fileUpload("Files").value())).get(0);
      Object other = ((List<?>) Objects.requireNonNull(app.fileUpload("Other").value())).get(0);
      List<Object> wrong =
          List.of(
              "x",
              5,
              Map.of(),
              List.of("file-1"),
              List.of(other),
              List.of(mine, mine),
              List.of(mine, mine, mine),
              List.of(Map.of("id", 7)),
              List.of(Map.of("id", "../../etc")));
      for (Object value : wrong) {
        int problems = app.problems().size();
        app.fileUpload("Files").set(value);
        assertThat(app.problems()).as("%s", value).hasSize(problems + 1);
        assertThat(app.problems().getLast()).containsEntry("code", "RN033");
        assertThat(app.texts()).contains("[mine (1 bytes)]");
      }
      // What the client says of a file beside its id counts for nothing.
      String id = (String) Objects.requireNonNull(((Map<?, ?>) mine).get("id"));
      app.fileUpload("Files").set(List.of(Map.of("id", id, "name", "passwd", "size", 99)));
      assertThat(app.texts()).contains("[mine (1 bytes)]");
      assertThat(app.fileUpload("Files").value()).isEqualTo(List.of(mine));
    }
  }

  @Test
  void a_form_holds_its_files_until_it_is_submitted() {
    AppBody body =
        ui -> {
          ui.form(
              "f",
              form -> {
                List<UploadedFile> files = form.fileUpload("Files", o -> o.several());
                if (form.formSubmit("Send")) {
                  form.text(files.get(0).text());
                }
              },
              o -> o.clearOnSubmit());
          ui.checkbox("Another run");
        };
    try (var app = AppTest.start(body)) {
      app.fileUpload("Files").upload("a", "", "in a form".getBytes(UTF_8));
      assertThat(app.texts()).isEmpty();
      app.formSubmit("Send").click();
      assertThat(app.texts()).containsExactly("in a form");
      app.checkbox("Another run").set(true);
      assertThat(app.fileUpload("Files").value()).isEqualTo(List.of());
    }
  }

  @Test
  void files_are_not_there_after_the_host_was_started_anew() {
    AppBody body = ui -> ui.text("" + ui.fileUpload("Files", o -> o.several()));
    try (var app = AppTest.start(body)) {
      app.fileUpload("Files").upload("a", "", new byte[1]);
      assertThat(app.texts()).contains("[a (1 bytes)]");
      app.restart();
      assertThat(app.texts()).contains("[]");
    }
  }

  private static void assertMistake(String code, Consumer<Ui> call) {
    try (var app = AppTest.startAllowingErrors(call::accept)) {
      assertThat(app.exception().prop("code")).isEqualTo(code);
    }
  }

  // ---- Folders

  @Test
  void files_of_a_folder_have_their_paths() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          for (UploadedFile file : ui.fileUpload("Photos", o -> o.directory().accept(".txt"))) {
            log.add(file.path() + " " + file.name() + " " + file);
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.fileUpload("Photos").prop("maxFiles")).isEqualTo(1000L);
      app.fileUpload("Photos").upload("oslo/2026/a.txt", "", new byte[1]);
      assertThat(log).containsExactly("oslo/2026/a.txt a.txt oslo/2026/a.txt (1 bytes)");
      assertThatThrownBy(() -> app.fileUpload("Photos").upload("../a.txt", "", new byte[1]))
          .hasMessageContaining("RN133");
      app.fileUpload("Photos").removeFile("oslo/2026/a.txt");
      app.replace(ui -> ui.fileUpload("Files", o -> o.directory().several(3)));
      assertThat(app.fileUpload("Files").prop("maxFiles")).isEqualTo(3L);
    }
    try (var app =
        AppTest.start(ui -> ui.fileUpload("One").forEach(file -> log.add(file.path())))) {
      app.fileUpload("One").upload("../x/y.txt", "", new byte[1]);
      assertThat(log).last().isEqualTo("y.txt");
    }
  }

  // ---- Recordings

  @Test
  void a_recording_and_a_photo_are_files_until_they_are_taken_away() {
    List<Object> log = new ArrayList<>();
    AppBody body =
        ui -> {
          log.add(ui.audioInput("Say", o -> o.onChange(a -> log.add("a"))).map(UploadedFile::text));
          log.add(ui.cameraInput("Show").map(UploadedFile::name));
        };
    try (var app = AppTest.start(body)) {
      app.audioInput("Say").upload("recording.wav", "audio/wav", "RIFF".getBytes(UTF_8));
      app.cameraInput("Show").upload("photo.jpg", "image/jpeg", new byte[] {1});
      assertThat(log)
          .containsExactly(
              Optional.empty(),
              Optional.empty(),
              "a",
              Optional.of("RIFF"),
              Optional.empty(),
              Optional.of("RIFF"),
              Optional.of("photo.jpg"));
      app.audioInput("Say").upload("recording.wav", "audio/wav", "RIF2".getBytes(UTF_8));
      assertThat(log.get(log.size() - 2)).isEqualTo(Optional.of("RIF2"));
      app.audioInput("Say").removeFile("recording.wav");
      assertThat(log.get(log.size() - 2)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void what_is_no_recording_or_longer_than_allowed_is_refused() {
    AppBody body =
        ui -> {
          ui.audioInput("Say", o -> o.longest(Duration.ofSeconds(1)));
          ui.cameraInput("Show");
        };
    try (var app = AppTest.start(body)) {
      assertThatThrownBy(() -> app.audioInput("Say").upload("a.exe", "video/mp4", new byte[1]))
          .hasMessageContaining("RN133");
      assertThatThrownBy(
              () -> app.audioInput("Say").upload("a.wav", "audio/wav", new byte[100_000]))
          .hasMessageContaining("RN132");
      assertThatThrownBy(
              () -> app.cameraInput("Show").upload("a.svg", "image/svg+xml", new byte[1]))
          .hasMessageContaining("RN133");
      Refusals.check(
          app, "audioInput", "Say", "\"value\":[{\"id\":\"made-up\"}]", "files that have arrived");
    }
    for (Duration longest : List.of(Duration.ZERO, Duration.ofHours(2))) {
      try (var app =
          AppTest.startAllowingErrors(ui -> ui.audioInput("Say", o -> o.longest(longest)))) {
        assertThat(app.exception().prop("code")).isEqualTo("RN010");
      }
    }
    try (var app = AppTest.startAllowingErrors(ui -> ui.cameraInput("x", o -> o.bindQuery("q")))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN010");
    }
  }
}
