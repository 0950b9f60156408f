package runnel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {
  private final Tree tree = new Tree();

  @Test
  void appliesEachOp() {
    apply("[\"add\",\"main\",0,\"a\",\"text\",{\"text\":\"one\"}]");
    apply("[\"add\",\"main\",1,\"b\",\"slider\",{\"value\":1}]");
    apply("[\"add\",\"main\",0,\"c\",\"container\",{}]");
    apply("[\"add\",\"c\",0,\"d\",\"text\",{\"text\":\"in \\u00e9 \\\"c\\\"\"}]");
    apply("[\"set\",\"a\",{\"text\":\"two\",\"help\":null}]");
    apply("[\"order\",\"main\",[[\"b\",\"c\"],[\"c\",null]]]");
    apply("[\"append\",\"toasts\",{\"text\":\"Saved\"}]");

    assertThat(tree)
        .hasToString(
            """
            root {}
              main {}
                slider {value=1.0}
                text {text=two}
                container {}
                  text {text=in é "c"}
              toasts {}
            """);

    apply("[\"remove\",\"c\"]");
    assertThat(tree.has("d")).isFalse();
  }

  @Test
  void keepsAValueThatTheClientOwns() {
    apply("[\"add\",\"main\",0,\"b\",\"slider\",{\"value\":1}]");
    tree.apply(List.of("set", "b", Map.of("value", 2.0, "max", 9.0)), id -> id.equals("b"));

    assertThat(tree.get("b").props).containsEntry("value", 1.0).containsEntry("max", 9.0);
  }

  private void apply(String op) {
    if (Json.read(op) instanceof List<?> list) {
      tree.apply(list, _ -> false);
    }
  }
}
