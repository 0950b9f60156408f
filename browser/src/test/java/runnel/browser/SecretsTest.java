package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.spi.SecretFiles;

/** A site is public: what may hold a secret is no part of it. */
class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secrets.toml",
        "Secrets.TOML",
        "secrets.properties",
        "secrets-prod.toml",
        "application-secrets.yml",
        "application-secrets.properties",
        "client_secret.json",
        "credentials",
        "credentials.json",
        "aws_credentials.csv",
        "passwords.txt",
        ".env",
        ".env.local",
        "prod.env",
        "prod.env.local",
        ".runnel/secrets.toml",
        ".runnel/secrets-2.toml",
        ".git/config",
        ".git",
        ".ssh/config",
        ".npmrc",
        ".netrc",
        ".htpasswd",
        "server.pem",
        "server.key",
        "certs/SERVER.KEY",
        "store.p12",
        "store.pfx",
        "store.jks",
        "id_rsa",
        "id_rsa.pub",
        "id_ed25519",
        "service-account.json",
        "secrets/plain.txt",
      })
  void staysAtHome(String path) {
    assertThat(SecretFiles.mayBeIn(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.csv",
        "seattle-weather.csv",
        "keyboard.csv",
        "environment.csv",
        "data/monkeys.json",
        "secretary.csv",
        "pemberton.txt",
        "tokens.csv",
        "logo.svg",
        "README.md",
      })
  void isPublic(String path) {
    assertThat(SecretFiles.mayBeIn(path)).isFalse();
  }

  @Test
  void aFileOfSecretsIsNotInTheModuleWhoeverBuildsIt(@TempDir Path work) throws Exception {
    Path source = work.resolve("App.java");
    Files.writeString(
        source,
        """
        void main() throws Exception {
          IO.println(getClass().getResourceAsStream("data.txt").read());
        }
        """);
    Path classes = Programs.compile(work.resolve("classes"), List.of(source), List.of());
    Files.writeString(classes.resolve("data.txt"), "for-everyone");
    Files.writeString(classes.resolve("secrets.toml"), "hush-hush");
    Files.writeString(classes.resolve(".env"), "hush-hush");
    Files.createDirectories(classes.resolve(".runnel"));
    Files.writeString(classes.resolve(".runnel/secrets.toml"), "hush-hush");
    Files.writeString(classes.resolve("id_rsa"), "hush-hush");

    Path out = work.resolve("out");
    WasmBuild.Result result =
        WasmBuild.compile(new WasmBuild.Options(List.of(classes), "App", out, false));

    assertThat(result.problems()).isEmpty();
    assertThat(Files.readString(result.wasm(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("for-everyone")
        .doesNotContain("hush-hush");
  }
}
