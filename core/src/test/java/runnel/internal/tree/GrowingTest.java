package runnel.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowingTest {
  private static Growing of(List<String> items) {
    Growing list = new Growing();
    items.forEach(list::add);
    return list;
  }

  @Test
  void what_comes_behind_is_the_rest() {
    assertThat(of(List.of("1", "2")).restOf(of(List.of("1", "2", "3", "4")))).isEqualTo(",3,4");
    assertThat(of(List.of("1", "2")).restOf(of(List.of("1", "23", "4")))).isNull();
    assertThat(of(List.of("1", "2")).restOf(of(List.of("1", "2")))).isNull();
    assertThat(new Growing().restOf(of(List.of("1")))).isNull();
  }

  @Test
  void more_items_may_be_a_shorter_text() {
    assertThat(of(List.of("10.25", "20.5")).restOf(of(List.of("1", "2", "3")))).isNull();
    assertThat(of(List.of("100")).restOf(of(List.of("1", "2")))).isNull();
  }

  @Test
  void any_two_lists() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      List<String> all = random.ints(8, 0, 30).mapToObj(String::valueOf).toList();
      List<String> some = random.ints(8, 0, 30).mapToObj(String::valueOf).toList();
      int cut = random.nextInt(1, 9);
      List<String> begin = random.nextBoolean() ? all.subList(0, cut) : some.subList(0, cut);
      String rest = of(begin).restOf(of(all));
      boolean begins = cut < 8 && all.subList(0, cut).equals(begin);
      assertThat(rest != null).as("%s and %s", begin, all).isEqualTo(begins);
      if (begins) {
        assertThat(of(begin) + rest).isEqualTo(of(all).toString());
      }
    }
  }
}
