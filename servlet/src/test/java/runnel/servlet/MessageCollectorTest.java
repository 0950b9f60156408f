package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.spi.Peer;

class MessageCollectorTest {
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
          10);

  @Test
  void partsBecomeOneMessage() {
    collector.take("ab", false);
    collector.take("cd", false);
    collector.take("ef", true);
    collector.take("0123456789", true);

    assertThat(got).containsExactly("abcdef", "0123456789");
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
