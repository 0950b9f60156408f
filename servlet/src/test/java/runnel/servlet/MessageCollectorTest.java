package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import runnel.spi.Peer;

class MessageCollectorTest {
  private final AtomicLong millis = new AtomicLong();
  private final List<String> got = new ArrayList<>();
  private final MessageCollector collector =
      new MessageCollector(
          new Peer() {
            @Override
            public void receive(String message) {
              got.add(message);
            }

            @Override
            public void tooLarge(long limit) {
              got.add("too large: " + limit);
            }

            @Override
            public void closed() {}
          },
          10,
          () -> new Patience(millis::get, 3),
          words -> got.add(words));

  @Test
  void partsBecomeOneMessage() {
    collector.take("ab", false);
    collector.take("cd", false);
    collector.take("ef", true);
    collector.take("0123456789", true);

    assertThat(got).containsExactly("abcdef", "0123456789");
  }

  @Test
  void aMessageThatTakesTooLongEndsTheConversationAndOneThatBeginsLaterHasItsOwnTime() {
    collector.take("a", false);
    millis.set(3_000);
    collector.take("b", true);
    millis.set(9_000);
    collector.take("c", false);
    millis.set(12_000);
    collector.take("d", false);
    millis.set(12_001);
    collector.take("e", false);
    collector.take("f", true);

    assertThat(got).containsExactly("ab", "RN238 It comes too slowly: 3 bytes in 3 s");
  }

  @Test
  void theLimitCountsBytesAndEndsTheConversation() {
    collector.take("€€€a", true); // 10 bytes
    collector.take("é😀é", false); // 8 bytes
    collector.take("abc", false);
    collector.take("more", true);
    collector.take("small", true);

    assertThat(got).containsExactly("€€€a", "too large: 10");
  }
}
