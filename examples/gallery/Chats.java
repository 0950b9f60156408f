import module java.base;

import runnel.*;

/** Talk. */
final class Chats {
  static final Topic TOPIC =
      new Topic(
          "Chat",
          "🗨️",
          Demo.of(
              Chats.class,
              new Demo("Messages", "messages", Chats::messages),
              new Demo("Messages with files", "files", Chats::files),
              new Demo("Word by word", "words", Chats::words)));

  static void messages(Ui ui) {
    State<String> said = ui.state("said", "Hello");
    ui.chatMessage("user").markdown(said.get());
    ui.chatMessage("assistant").markdown("You said: *" + said.get() + "*");
    String message = ui.chatInput("Say something");
    if (message != null) {
      said.set(message);
      ui.rerun();
    }
  }

  static void files(Ui ui) {
    State<List<String>> said = ui.state("said with files", List.of());
    ChatPost post =
        ui.chatInput("Ask about a file", o -> {}, f -> f.several(3).maxBytes(1_000_000));
    if (post != null) {
      String files =
          post.files().stream().map(f -> " `" + f.name() + "`").collect(Collectors.joining());
      said.set(Stream.concat(said.get().stream(), Stream.of(post.text() + files)).toList());
    }
    for (String message : said.get()) {
      ui.chatMessage("Ada", o -> o.picture(FACE)).markdown(message);
    }
  }

  private static final String FACE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" fill="#e0a03c"/>
      <circle cx="7" cy="8" r="1.5"/><circle cx="13" cy="8" r="1.5"/><path d="M6 13q4 3 8 0" fill="none" stroke="#000"/></svg>
      """;

  static void words(Ui ui) {
    if (ui.button("Speak")) {
      ui.writeStream(Stream.of("A ", "**stream** ", "is ", "typed ", "out.").map(Chats::slowly));
    }
  }

  private static String slowly(String word) {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return word;
  }
}
