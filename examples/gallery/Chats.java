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
