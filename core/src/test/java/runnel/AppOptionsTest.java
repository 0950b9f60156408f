package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.spi.Look;
import runnel.spi.PageHead;

class AppOptionsTest {
  private static final Pattern PAIR =
      Pattern.compile("light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final String PAGE = "<head><title>Runnel</title><script></script></head>";

  private static Map<String, String> variables(Consumer<ThemeOptions> theme) {
    return Objects.requireNonNull(AppOptions.look(o -> o.theme(theme)).variables());
  }

  private static String refused(Consumer<AppOptions> options) {
    RunnelException[] caught = new RunnelException[1];
    assertThatExceptionOfType(RunnelException.class)
        .isThrownBy(() -> AppOptions.look(options))
        .satisfies(problem -> caught[0] = problem);
    assertThat(caught[0].code()).isEqualTo("RN112");
    return caught[0].getMessage() + " | " + caught[0].fix();
  }

  private static Rgb color(Map<String, String> variables, String name, boolean dark) {
    Matcher pair = PAIR.matcher(Objects.requireNonNull(variables.get(name), name));
    assertThat(pair.matches()).as(name).isTrue();
    return Rgb.parse(name, pair.group(dark ? 2 : 1));
  }

  @Test
  void nothingSaidIsNothingChanged() {
    assertThat(AppOptions.look(o -> {})).isEqualTo(Look.NONE);
    assertThat(PageHead.in(PAGE, Look.NONE)).isEqualTo(PAGE);
    assertThat(variables(t -> {})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#c2185b", "#ffee00", "#000", "#fff", "#0b1f3a", "#777777", "#00ff00", "#123"})
  void whateverTheAccentIsTextOnItAndInItIsRead(String accent) {
    Map<String, String> made = variables(t -> t.accent(accent));

    for (boolean dark : new boolean[] {false, true}) {
      Rgb background = Rgb.parse("", dark ? "#10171b" : "#ffffff");
      Rgb shown = color(made, "--accent", dark);
      Rgb on = color(made, "--on-accent", dark);
      assertThat(on).isIn(Rgb.BLACK, Rgb.WHITE);
      assertThat(on.contrast(shown)).isGreaterThanOrEqualTo(4.5);
      assertThat(on.contrast(color(made, "--accent-hover", dark))).isGreaterThanOrEqualTo(4.5);
      assertThat(color(made, "--accent-text", dark).contrast(background))
          .isGreaterThanOrEqualTo(4.5);
      assertThat(color(made, "--accent-text", dark).contrast(color(made, "--accent-soft", dark)))
          .isGreaterThanOrEqualTo(4.5);
      assertThat(color(made, "--focus", dark).contrast(background)).isGreaterThanOrEqualTo(3);
      assertThat(color(made, "--series-1", dark).contrast(background)).isGreaterThanOrEqualTo(3);
    }
    assertThat(color(made, "--accent", false)).isEqualTo(Rgb.parse("", accent));
    assertThat(made).doesNotContainKeys("--bg", "--text");
  }

  @ParameterizedTest
  @CsvSource({
    "#fffaf2, #33261d, false",
    "#ffffff, #767676, false",
    "#000000, #ffffff, true",
    "#2b2b40, #dddddd, true"
  })
  void whateverThePageIsAllOnItIsRead(String background, String text, boolean dark) {
    Map<String, String> made = variables(t -> t.background(background).text(text));

    Rgb page = color(made, "--bg", dark);
    assertThat(page).isEqualTo(Rgb.parse("", background));
    for (String name : new String[] {"--text", "--text-soft", "--accent-text", "--hl-word"}) {
      assertThat(color(made, name, dark).contrast(page)).as(name).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(color(made, "--border-strong", dark).contrast(page)).isGreaterThanOrEqualTo(3);
    // The other scheme stays as Runnel has it, about: it has to be said in full, too.
    Rgb other = Rgb.parse("", dark ? "#ffffff" : "#10171b");
    assertThat(color(made, "--bg", !dark)).isEqualTo(other);
    assertThat(color(made, "--text", !dark).contrast(other)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void aDarkBackgroundMakesADarkBase() {
    assertThat(AppOptions.look(o -> o.theme(t -> t.background("#111"))).base()).isEqualTo("dark");
    assertThat(AppOptions.look(o -> o.theme(t -> t.background("#eee"))).base()).isEqualTo("auto");
    assertThat(AppOptions.look(o -> o.theme(t -> t.base("light"))).base()).isEqualTo("light");
    assertThat(refused(o -> o.theme(t -> t.background("#111").base("light"))))
        .isEqualTo(
            "text #14232b on background #111111 has a contrast of 1.2 : 1, and takes 4.5 : 1 to be"
                + " read; the base is \"light\" | t.base(\"dark\")");
  }

  @Test
  void darkHasColoursOfItsOwn() {
    Map<String, String> made =
        variables(
            t ->
                t.accent("#0b1f3a")
                    .background("#fafafa")
                    .dark(d -> d.accent("#88aaff").background("#101020").text("#f0f0ff")));

    assertThat(made)
        .containsEntry("--accent", "light-dark(#0b1f3a, #88aaff)")
        .containsEntry("--bg", "light-dark(#fafafa, #101020)")
        .containsEntry("--text", "light-dark(#14232b, #f0f0ff)");
  }

  @Test
  void fontsAndCorners() {
    assertThat(
            variables(
                t -> t.font("Gill Sans, 'Noto Sans', Serif").codeFont("\"Fira Code\"").radius(12)))
        .containsOnly(
            Map.entry("--sans", "\"Gill Sans\", \"Noto Sans\", serif, system-ui, sans-serif"),
            Map.entry("--mono", "\"Fira Code\", ui-monospace, monospace"),
            Map.entry("--radius", "12px"),
            Map.entry("--radius-large", "16.8px"));
    assertThat(variables(t -> t.radius(0))).containsEntry("--radius", "0px");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "red",
        "#12",
        "#12345",
        "#1234567",
        "#gggggg",
        "#fff;}body{display:none",
        "",
        "url(https://evil.example)",
        "#\u0661\u0661\u0661",
        "var(--x)",
        "# 123"
      })
  void noOtherColours(String color) {
    assertThat(refused(o -> o.theme(t -> t.accent(color)))).contains("#rrggbb");
    assertThat(refused(o -> o.theme(t -> t.background(color)))).contains("background");
    assertThat(refused(o -> o.theme(t -> t.dark(d -> d.text(color))))).contains("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a,,b",
        "x; } body { background: url(//evil.example)",
        "a\"b",
        "\\22 ",
        "'a\"",
        "expression(alert(1))",
        "a\nb",
        "<style>",
        "a/*"
      })
  void noOtherFonts(String font) {
    assertThat(refused(o -> o.theme(t -> t.font(font)))).contains("font");
    assertThat(refused(o -> o.theme(t -> t.codeFont(font)))).contains("t.codeFont(");
  }

  @Test
  void longNamesAreRefusedShortly() {
    assertThat(refused(o -> o.theme(t -> t.font("a".repeat(10_000_000))))).hasSizeLessThan(200);
    assertThat(refused(o -> o.language("a".repeat(10_000_000)))).hasSizeLessThan(200);
  }

  @Test
  void noOtherCornersAndBases() {
    for (double radius : new double[] {-1, 41, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(refused(o -> o.theme(t -> t.radius(radius)))).contains("t.radius(12)");
    }
    assertThat(refused(o -> o.theme(t -> t.base("Dark")))).contains("\"Dark\" is none of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr-CA", "zh-Hant-TW", "gsw", "es-419"})
  void languages(String tag) {
    assertThat(AppOptions.look(o -> o.language(tag)).language()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "d", "german", "de_AT", "de-", "12", "de-abcdefghi", "d\u00e9", "de>"})
  void whatIsNoLanguage(String tag) {
    assertThat(refused(o -> o.language(tag))).contains("o.language(\"de\")");
  }

  @Test
  void aThemeCountsAsAWhole() {
    Look code = AppOptions.look(o -> o.theme(t -> t.radius(3)));
    Look file = AppOptions.look(o -> o.theme(t -> t.accent("#123456")).language("de"));

    assertThat(code.or(file)).isEqualTo(new Look(code.variables(), "auto", "de"));
    assertThat(Look.NONE.or(file)).isEqualTo(file);
    assertThat(file.or(code)).isEqualTo(file);
  }

  @Test
  void thePageHasItBeforeItsScripts() {
    Look look = new Look(Map.of("--sans", "\"A&B\"<"), "dark", null);

    assertThat(PageHead.in(PAGE, look))
        .isEqualTo(
            "<head><title>Runnel</title>\n    <meta name=\"runnel-look\" content=\"{&quot;variables"
                + "&quot;:{&quot;--sans&quot;:&quot;\\&quot;A&amp;B\\&quot;&lt;&quot;},&quot;base"
                + "&quot;:&quot;dark&quot;}\"><script></script></head>");
  }
}
