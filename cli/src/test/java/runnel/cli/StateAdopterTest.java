package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateAdopterTest {
  private static final String APP =
      """
      import java.util.*;
      import java.util.concurrent.atomic.*;

      enum Mood { GOOD, BAD { } }
      private record Point(int x, Mood mood) {}
      record Box<T>(T content) {}
      class Plain {}

      Object value(String name) {
        Point point = new Point(3, Mood.BAD);
        return switch (name) {
          case "enum" -> Mood.GOOD;
          case "enumWithBody" -> Mood.BAD;
          case "record" -> point;
          case "list" -> List.of(point, point);
          case "arrayList" -> new ArrayList<>(List.of(point));
          case "treeMap" -> new TreeMap<>(Map.of("p", Optional.of(point)));
          case "enumKeys" -> Map.of(Mood.GOOD, Set.of(Mood.BAD));
          case "array" -> new Point[] {point, null};
          case "nested" -> new Box<>(List.of(new Box<>(new AtomicReference<>(point))));
          case "plain" -> new Plain();
          case "plainInList" -> List.of(1, new Plain());
          case "lambda" -> (Runnable) () -> {};
          default -> throw new IllegalArgumentException(name);
        };
      }

      void main() { runnel.Runnel.run(ui -> {}); }
      """;

  @TempDir private Path folder;
  private LoadedApp before;
  private LoadedApp after;
  private StateAdopter adopter;

  @BeforeEach
  void load() throws Exception {
    before = load(APP);
    after = load(APP + "// changed\n");
    adopter = new StateAdopter(after.loader());
  }

  @Test
  void enumsByName() throws Exception {
    assertThat(adopter.apply(value(before, "enum"))).isSameAs(value(after, "enum"));
    assertThat(adopter.apply(value(before, "enumWithBody"))).isSameAs(value(after, "enumWithBody"));
  }

  @Test
  void recordsAndWhatHoldsThem() throws Exception {
    for (String name : List.of("record", "list", "arrayList", "treeMap", "enumKeys")) {
      Object adopted = adopter.apply(value(before, name));
      assertThat(adopted).as(name).isEqualTo(value(after, name));
      assertThat(adopted).as(name).isNotEqualTo(value(before, name));
    }
    assertThat(adopter.apply(value(before, "arrayList"))).isInstanceOf(ArrayList.class);
    assertThat(adopter.apply(value(before, "treeMap"))).isInstanceOf(TreeMap.class);
    assertThat((Object[]) adopter.apply(value(before, "array")))
        .isEqualTo(value(after, "array"))
        .hasSameClassAs(value(after, "array"));
    assertThat(Objects.requireNonNull(adopter.apply(value(before, "nested"))).toString())
        .isEqualTo(value(after, "nested").toString());
  }

  @Test
  void whatMeansNothingOfTheAppsStaysTheVerySame() {
    for (Object value :
        List.of(
            "text",
            42,
            LocalDate.EPOCH,
            new ArrayList<>(List.of(1, 2)),
            Map.of("a", Optional.of(1)),
            new int[] {1},
            new String[] {"a"},
            Map.entry("k", "v"))) {
      assertThat(adopter.apply(value)).isSameAs(value);
    }
    assertThat(adopter.apply(null)).isNull();
  }

  @Test
  void valuesOfTheNewVersionStayTheVerySame() throws Exception {
    Object list = value(after, "list");

    assertThat(adopter.apply(list)).isSameAs(list);
  }

  @Test
  void otherObjectsOfTheAppAreGivenUp() throws Exception {
    for (String name : List.of("plain", "plainInList", "lambda")) {
      Object value = value(before, name);
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> adopter.apply(value));
    }
  }

  @Test
  void whatHasChangedTooMuchIsGivenUp() throws Exception {
    after = load(APP.replace("int x, Mood mood", "int y, Mood mood").replace("GOOD", "FINE"));
    adopter = new StateAdopter(after.loader());

    assertThatIllegalArgumentException().isThrownBy(() -> adopter.apply(value(before, "record")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adopter.apply(value(before, "enum")))
        .withMessage("there is no GOOD any more");
  }

  private LoadedApp load(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), text);
    return LoadedApp.load(
        new AppBuilder(file, new LazyJavac(), null).build(), getClass().getClassLoader());
  }

  private static Object value(LoadedApp app, String name) throws Exception {
    Class<?> type = app.loader().loadClass("App");
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Method method = type.getDeclaredMethod("value", String.class);
    method.setAccessible(true);
    return method.invoke(constructor.newInstance(), name);
  }
}
