package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.AppOptions;
import runnel.CompileError;
import runnel.Limit;
import runnel.RunnelException;
import runnel.spi.Look;
import runnel.spi.SignIn;

class AppSettingsTest {
  @TempDir private Path folder;

  private static CompileError mistake(String text) {
    CompileFailure failure =
        Objects.requireNonNull(
            catchThrowableOfType(CompileFailure.class, () -> AppSettings.parse(text)), text);
    assertThat(failure.error().file()).isEqualTo("runnel.toml");
    return failure.error();
  }

  @Test
  void databasesHaveNamesOfTheAuthorsChoice() throws Exception {
    AppSettings settings =
        AppSettings.parse(
            """
            [sql.shop]
            url = "jdbc:postgresql://localhost/shop"
            user = "reader"
            password = "secret"
            """);

    assertThat(settings.sql())
        .containsOnly(
            Map.entry("shop.url", "jdbc:postgresql://localhost/shop"),
            Map.entry("shop.user", "reader"),
            Map.entry("shop.password", "secret"));
    assertThat(mistake("[sql.shop]\nport = 1\n").message()).contains("RN113", "sql.NAME.url");
  }

  @Test
  void usersSignInAsTheFileSays() throws Exception {
    SignIn signIn =
        Objects.requireNonNull(
            AppSettings.parse(
                    """
                    [auth]
                    issuer = "https://accounts.example.org"
                    clientId = "my-app"
                    hours = 8
                    required = true
                    """)
                .signIn());

    assertThat(signIn.issuer()).isEqualTo("https://accounts.example.org");
    assertThat(signIn.millis()).isEqualTo(8 * 3_600_000L);
    assertThat(signIn.required()).isTrue();
    assertThat(AppSettings.parse("language = \"de\"").signIn()).isNull();
    assertThat(mistake("[auth]\nrequired = true\n").message()).contains("RN212");
    assertThat(mistake("[auth]\nclientSecret = \"x\"\n").message()).contains("RN113");
  }

  @Test
  void aFileThatCannotBeReadAndSaysSomethingOfSigningInIsKnown() throws Exception {
    for (String text :
        new String[] {"[auth]\nissuer =", "auth.issuer = 1", " [ auth ]", "\"auth\".header"}) {
      Files.writeString(folder.resolve("runnel.toml"), text);
      assertThat(AppSettings.mentionsSignIn(folder)).as(text).isTrue();
    }
    Files.writeString(folder.resolve("runnel.toml"), "[theme]\nauthor =");
    assertThat(AppSettings.mentionsSignIn(folder)).isFalse();
  }

  @Test
  void limitsAndTheVersionAreSaid() throws Exception {
    AppSettings settings =
        AppSettings.parse("version = \"2\"\n[limits]\nsessions = 2000\nrunSeconds = 60\n");

    assertThat(settings.version()).isEqualTo("2");
    assertThat(settings.limits())
        .containsOnly(Map.entry(Limit.SESSIONS, 2000L), Map.entry(Limit.RUN_SECONDS, 60L));
    assertThat(mistake("[limits]\nloads = -1\n").message()).contains("RN113", "less than 0");
    assertThat(mistake("[limits]\nloads = \"x\"\n").message()).contains("RN113", "whole number");
  }

  @Test
  void secretsAreReadByTheirPaths() throws Exception {
    assertThat(AppSecrets.read(folder)).isEmpty();
    Files.writeString(folder.resolve("secrets.toml"), "key = \"a\"\n[mail]\nport = 25\n");
    assertThat(AppSecrets.read(folder))
        .containsOnly(Map.entry("key", "a"), Map.entry("mail.port", "25"));
    Files.writeString(folder.resolve("secrets.toml"), "key = hunter2\n");
    assertThat(
            Objects.requireNonNull(
                    catchThrowableOfType(RunnelException.class, () -> AppSecrets.read(folder)))
                .getMessage())
        .contains("line 1")
        .doesNotContain("hunter2");
  }

  @Test
  void everySettingIsAsInCode() throws Exception {
    AppSettings settings =
        AppSettings.parse(
            """
            language = "de"
            [theme]
            accent = "#c2185b"
            background = "#fffdf7"
            text = "#222222"
            font = "Georgia, serif"
            codeFont = "Fira Code"
            radius = 12
            base = "light"
            [theme.dark]
            accent = "#f48fb1"
            background = "#111111"
            text = "#eeeeee"
            [site]
            sources = true
            """);

    assertThat(settings.look())
        .isEqualTo(
            AppOptions.look(
                o ->
                    o.language("de")
                        .theme(
                            t ->
                                t.accent("#c2185b")
                                    .background("#fffdf7")
                                    .text("#222222")
                                    .font("Georgia, serif")
                                    .codeFont("Fira Code")
                                    .radius(12)
                                    .base("light")
                                    .dark(
                                        d ->
                                            d.accent("#f48fb1")
                                                .background("#111111")
                                                .text("#eeeeee")))));
    assertThat(settings.sources()).isTrue();
  }

  @Test
  void withoutTheFileThereIsNothing() throws Exception {
    AppSettings none = AppSettings.read(folder);

    assertThat(none.look()).isEqualTo(Look.NONE);
    assertThat(none.sources()).isFalse();
    assertThat(AppSettings.parse("# later\n").look()).isEqualTo(Look.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accent = "blue" | RN112 accent "blue" is not a colour
          radius = "big" | RN113 theme.radius is not a number of pixels but big
          radius = 99 | RN112 radius 99.0 is not within 0 to 40
          font = "a;b" | RN112 font "a;b" is not a list
          base = true | RN113 theme.base is not a text but true
          acent = "#fff" | RN113 theme.acent is not known; there are auth.clientId, auth.emailHeader
          accent = [1] | RN113 theme.accent is not a text
          accent = "#fff | RN113
          accent = | RN113
          """)
  void aMistakeIsShownAtItsLine(String line, String message) {
    CompileError error = mistake("# a comment\n[theme]\ncodeFont = \"x\"\n" + line + "\n");

    assertThat(error.message()).startsWith(message);
    assertThat(error.line()).isEqualTo(4);
    assertThat(error.source()).isEqualTo(line);
  }

  @Test
  void theFixIsSaidAsItStandsInTheFile() {
    assertThat(mistake("language = \"german\"").message()).endsWith("\nlanguage = \"de\"");
    assertThat(mistake("[theme]\naccent = \"x\"").message()).endsWith("\naccent = \"#c2185b\"");
  }

  @Test
  void whatCannotBeReadTogetherIsShownAtTheTable() {
    CompileError error = mistake("\n[theme]\nbackground = \"#fff\"\ntext = \"#eee\"\n");

    assertThat(error.message()).contains("contrast of 1.2 : 1").endsWith("text = \"#000000\"");
    assertThat(error.line()).isEqualTo(2);
  }

  @Test
  void theAppsFilesAreInItsSiteOnlyWhenAskedFor() throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), "void main() {}");
    Files.writeString(folder.resolve("Other.java"), "class Other {}");
    Files.writeString(folder.resolve("data.csv"), "a");
    AppBuilder builder = new AppBuilder(file, new LazyJavac(), null);
    AppBuild without = builder.build();

    assertThat(AppFiles.besides(without)).containsExactly(folder.resolve("data.csv"));

    Files.writeString(folder.resolve("runnel.toml"), "[site]\nsources = true\n");
    AppBuild with = builder.build();

    assertThat(AppFiles.besides(with))
        .containsExactly(file, folder.resolve("Other.java"), folder.resolve("data.csv"));
    assertThat(with.key()).isNotEqualTo(without.key());
  }
}
