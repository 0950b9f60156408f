package apps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.ChatPost;
import runnel.State;
import runnel.test.AppTest;

/** Text that comes in pieces, and messages. */
class ChatTest {
  private final List<String> log = new ArrayList<>();

  private static Iterator<String> pieces(int count, Runnable before) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(
            i -> {
              before.run();
              return "w" + i + " ";
            })
        .iterator();
  }

  // ---- writeStream

  @Test
  void text_is_seen_as_it_comes_and_returned_whole() {
    AppTest[] app = {AppTest.start(ui -> {})};
    app[0].replace(
        ui -> {
          String whole =
              ui.writeStream(
                  pieces(
                      3,
                      () -> {
                        app[0].advance(Duration.ofMillis(20));
                        log.addAll(app[0].texts());
                      }));
          ui.text("got " + whole);
        });
    assertThat(log).containsExactly("", "w0 ", "w0 w1 ");
    assertThat(app[0].texts()).containsExactly("w0 w1 w2 ", "got w0 w1 w2 ");
    assertThat(app[0].element("markdown").prop("growing")).isNull();
    // Drawn again as plain Markdown it is the same element, and nothing is sent.
    int sent = app[0].messages().size();
    app[0].replace(
        ui -> {
          ui.markdown("w0 w1 w2 ");
          ui.text("got w0 w1 w2 ");
        });
    assertThat(String.join("", app[0].messages().subList(sent, app[0].messages().size())))
        .doesNotContain("ops");
  }

  @Test
  void pieces_are_sent_together_and_only_once() {
    try (var app = AppTest.start(ui -> {})) {
      int sent = app.messages().size();
      app.replace(ui -> ui.writeStream(pieces(1000, () -> {})));
      String all = String.join("\n", app.messages().subList(sent, app.messages().size()));
      assertThat(app.element("markdown").text()).startsWith("w0 w1 ").endsWith("w999 ");
      assertThat(app.messages().size() - sent).isLessThan(4);
      assertThat(all.length()).isLessThan(app.element("markdown").text().length() + 500);
    }
  }

  @Test
  void who_comes_in_the_middle_sees_the_whole_text() {
    AppTest[] app = {AppTest.start(ui -> {})};
    app[0].replace(
        ui ->
            ui.writeStream(
                pieces(
                    4,
                    () -> {
                      if (app[0].texts().toString().endsWith("w1 ]")) {
                        app[0].send("{\"t\":\"ack\",\"seq\":3}");
                        app[0].reload();
                        log.add(app[0].mode() + " " + app[0].texts());
                      }
                      app[0].advance(Duration.ofMillis(20));
                    })));
    assertThat(log).containsExactly("resync [w0 w1 ]");
    assertThat(app[0].texts()).containsExactly("w0 w1 w2 w3 ");
  }

  @Test
  void a_newer_event_ends_it_at_the_next_piece() {
    AppTest[] app = {null};
    AppBody body =
        ui -> {
          int n = ui.slider("n", 0, 9, 0);
          ui.writeStream(
              pieces(
                  5,
                  () -> {
                    log.add("n=" + n);
                    if (n == 1 && log.size() == 7) {
                      app[0].send(
                          "{\"t\":\"event\",\"ref\":2,\"id\":\""
                              + app[0].slider("n").id()
                              + "\",\"value\":2}");
                    }
                  }));
        };
    app[0] = AppTest.start(body);
    app[0].slider("n").set(1);
    assertThat(log)
        .containsExactly(
            "n=0", "n=0", "n=0", "n=0", "n=0", "n=1", "n=1", "n=2", "n=2", "n=2", "n=2", "n=2");
    assertThat(app[0].texts()).containsExactly("w0 w1 w2 w3 w4 ");
  }

  @Test
  void what_was_written_stays_when_the_source_fails_and_when_the_user_stops() {
    try (var app = AppTest.startAllowingErrors(ui -> {})) {
      app.replace(
          ui ->
              ui.writeStream(
                  pieces(
                      3,
                      () -> {
                        if (log.size() == 2) {
                          throw new IllegalStateException("line cut");
                        }
                        log.add("piece");
                      })));
      assertThat(app.texts()).contains("w0 w1 ");
      assertThat(app.exception().prop("message")).isEqualTo("line cut");
      assertThat(app.element("markdown").prop("growing")).isNull();
      app.replace(ui -> ui.writeStream(pieces(3, () -> app.send("{\"t\":\"stop\"}"))));
      assertThat(app.status()).isEqualTo("stopped");
      assertThat(app.element("markdown").prop("growing")).isNull();
    }
  }

  @Test
  void lists_and_streams_will_do_and_a_stream_is_closed() {
    AtomicBoolean closed = new AtomicBoolean();
    AppBody body =
        ui -> {
          ui.writeStream(List.of("a", "b"));
          ui.writeStream(Stream.of("c", "d").onClose(() -> closed.set(true)));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("ab", "cd");
      assertThat(closed).isTrue();
    }
  }

  /** Publishes its pieces when they are asked for, on the thread that asks. */
  private final class Source implements Flow.Publisher<String> {
    final AtomicLong asked = new AtomicLong();
    private final List<String> pieces;
    private final boolean fails;
    Flow.Subscriber<? super String> subscriber;

    Source(boolean fails, String... pieces) {
      this.pieces = List.of(pieces);
      this.fails = fails;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      this.subscriber = subscriber;
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              asked.addAndGet(n);
            }

            @Override
            public void cancel() {
              log.add("cancelled");
            }
          });
    }

    void publish() {
      pieces.forEach(subscriber::onNext);
      if (fails) {
        subscriber.onError(new IllegalStateException("model is tired"));
      } else {
        subscriber.onComplete();
      }
    }
  }

  @Test
  void a_publisher_is_waited_for_with_the_page_alive() {
    Source source = new Source(false, "one ", "two");
    AppBody body =
        ui -> {
          ui.text("before");
          ui.text("got " + ui.writeStream(source));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.status()).isEqualTo("running");
      assertThat(app.texts()).containsExactly("before", "");
      source.publish();
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("before", "one two", "got one two");
      assertThat(source.asked.get()).isEqualTo(66);
      assertThat(log).containsExactly("cancelled");
    }
  }

  @Test
  void a_publisher_that_fails_fails_the_run_and_one_no_longer_wanted_is_cancelled() {
    Source source = new Source(true, "one ");
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              int n = ui.slider("n", 0, 9, 0);
              if (n == 0) {
                ui.writeStream(source);
              }
            })) {
      app.slider("n").set(1);
      assertThat(log).containsExactly("cancelled");
      assertThat(app.elements("markdown")).isEmpty();
      app.slider("n").set(0);
      source.publish();
      app.advance(Duration.ZERO);
      assertThat(app.exception().prop("message")).isEqualTo("model is tired");
      assertThat(app.texts()).contains("one ");
    }
  }

  // ---- Messages

  private static void chat(runnel.Ui ui) {
    State<List<String>> said = ui.state("said", List.of());
    for (String message : said.get()) {
      ui.chatMessage("user").markdown(message);
    }
    String message = ui.chatInput("Say something");
    if (message != null) {
      ui.chatMessage("user").markdown(message);
      said.update(old -> Stream.concat(old.stream(), Stream.of(message)).toList());
    }
  }

  @Test
  void a_message_is_there_in_the_one_run_that_answers_it() {
    AppBody body =
        ui -> {
          log.add(String.valueOf(ui.chatInput("Say something")));
          ui.checkbox("c");
        };
    try (var app = AppTest.start(body)) {
      app.chatInput().submit("hi");
      app.checkbox("c").set(true);
      assertThat(log).containsExactly("null", "hi", "null");
    }
  }

  @Test
  void a_conversation_is_kept_in_state() {
    try (var app = AppTest.start(ChatTest::chat)) {
      app.chatInput().submit("one");
      app.chatInput().submit("two");
      assertThat(app.texts()).containsExactly("one", "two");
      assertThat(app.chatMessages()).hasSize(2).allMatch(m -> "user".equals(m.prop("name")));
    }
  }

  @Test
  void messages_that_come_together_are_answered_one_by_one_and_none_is_lost() {
    try (var app = AppTest.start(ChatTest::chat)) {
      String id = app.chatInput().id();
      StringBuilder all = new StringBuilder();
      for (int ref = 1; ref <= 5; ref++) {
        all.append(ref > 1 ? "\n" : "")
            .append("{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"" + id + "\",")
            .append("\"trigger\":true,\"value\":\"m" + ref + "\"}");
      }
      app.send(all.toString());
      app.send(all.toString());
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("m1", "m2", "m3", "m4", "m5");
    }
  }

  @Test
  void what_is_no_message_is_refused() {
    AppBody body =
        ui -> {
          ui.chatInput("Short", o -> o.maxLength(3).onSubmit(log::add));
          ui.chatInput("Off", o -> o.disabled().onSubmit(log::add));
        };
    try (var app = AppTest.start(body)) {
      app.element("chatInput", "Short").submit("long");
      app.element("chatInput", "Short").submit("  ");
      app.element("chatInput", "Short").set("abc");
      app.element("chatInput", "Short").submit("abc");
      app.send(
          "{\"t\":\"event\",\"ref\":5,\"id\":\""
              + app.element("chatInput", "Off").id()
              + "\",\"trigger\":true,\"value\":\"x\"}");
      app.advance(Duration.ZERO);
      assertThat(app.problems()).hasSize(4).allMatch(p -> "RN033".equals(p.get("code")));
      assertThat(log).containsExactly("abc");
    }
  }

  @Test
  void in_a_fragment_a_message_draws_the_fragment() {
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment("chat", part -> log.add("chat " + part.chatInput("Say something")));
        };
    try (var app = AppTest.start(body)) {
      app.chatInput().submit("hi");
      assertThat(log).containsExactly("page", "chat null", "chat hi");
    }
  }

  // ---- Messages with files

  private final List<ChatPost> posts = new ArrayList<>();
  private final AppBody withFiles =
      ui -> {
        ChatPost post = ui.chatInput("Ask", o -> o.maxLength(10), f -> f.several(2).accept(".txt"));
        if (post != null) {
          posts.add(post);
        }
      };

  @Test
  void files_go_with_the_message_once_and_can_be_read_later() {
    try (var app = AppTest.start(withFiles)) {
      for (int i = 0; i < 9; i++) {
        app.fileUpload("Ask").upload("a" + i + ".txt", "text/plain", new byte[] {(byte) ('0' + i)});
        app.fileUpload("Ask").upload("b.txt", "text/plain", new byte[] {'b'});
        app.fileUpload("Ask").removeFile("b.txt");
        app.chatInput().submit("see");
        assertThat(app.fileUpload("Ask").value()).isEqualTo(List.of());
      }
      app.chatInput().submit("bare");
      app.replace(withFiles);
      assertThat(posts).hasSize(10);
      assertThat(posts.subList(0, 9)).extracting(post -> post.files().size()).containsOnly(1);
      assertThat(posts.get(4).files().get(0).text()).isEqualTo("4");
      assertThat(posts.get(9)).isEqualTo(new ChatPost("bare", List.of()));
    }
  }

  @Test
  void a_message_may_be_files_alone_but_not_nothing() {
    try (var app = AppTest.start(withFiles)) {
      app.chatInput().submit(" ");
      assertThat(posts).isEmpty();
      app.fileUpload("Ask").upload("a.txt", "text/plain", new byte[] {'a'});
      app.chatInput().submit("");
      assertThat(posts).extracting(ChatPost::text).containsExactly("");
      assertThat(posts.get(0).files()).hasSize(1);
      app.chatInput().submit("much too long");
      assertThat(app.problems()).hasSize(1);
      assertThatThrownBy(() -> app.fileUpload("Ask").upload("a.exe", "", new byte[1]))
          .hasMessageContaining("RN133");
    }
  }

  @Test
  void of_very_many_files_the_oldest_go() {
    try (var app = AppTest.start(withFiles)) {
      for (int i = 0; i <= 200; i++) {
        app.fileUpload("Ask").upload("a.txt", "text/plain", new byte[] {'a'});
        app.chatInput().submit("");
      }
      assertThat(posts.get(1).files().get(0).text()).isEqualTo("a");
      assertThatThrownBy(() -> posts.get(0).files().get(0).text()).hasMessageContaining("is gone");
    }
  }

  @Test
  void a_disabled_one_takes_no_files() {
    AppBody body = ui -> ui.chatInput("Ask", o -> o.disabled(), f -> f.several());
    try (var app = AppTest.start(body)) {
      assertThatThrownBy(() -> app.fileUpload("Ask").upload("a", "", new byte[1]))
          .hasMessageContaining("disabled");
    }
  }

  @Test
  void a_picture_of_who_speaks_is_shown_or_said_why_not() {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    AppBody body =
        ui -> {
          ui.chatMessage("zoe", o -> o.picture(svg)).text("hi");
          ui.chatMessage("bot", o -> o.picture(new byte[] {1, 2}).avatar("B")).text("alive");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.chatMessages().get(0).content()).asString(UTF_8).isEqualTo(svg);
      assertThat((String) app.chatMessages().get(1).prop("problem")).startsWith("RN130 ");
      assertThat(app.texts()).contains("alive");
      app.replace(ui -> {});
      app.advance(Duration.ofSeconds(11));
      assertThat(app.held()).isZero();
    }
  }
}
