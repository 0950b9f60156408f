package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import runnel.RunnelException;

/** What {@code secrets.toml} beside the app says. It is never part of a site. */
final class AppSecrets {
  /** The file's name. */
  static final String FILE = "secrets.toml";

  private AppSecrets() {}

  /**
   * Reads the file in {@code folder}, if there is one: {@code mail.password}.
   *
   * @throws RunnelException RN168 if it is no TOML; what it holds is not told
   */
  static Map<String, String> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    TomlParseResult toml;
    try {
      toml = Toml.parse(file);
    } catch (IOException e) {
      throw new RunnelException("RN168", FILE + " cannot be read: " + e, "");
    }
    if (toml.hasErrors()) {
      throw new RunnelException(
          "RN168",
          FILE + " is no TOML at " + toml.errors().getFirst().position(),
          "[mail]\npassword = \"...\"");
    }
    Map<String, String> secrets = new LinkedHashMap<>();
    for (List<String> name : toml.keyPathSet()) {
      Object value = toml.get(name);
      if (value != null) {
        secrets.put(String.join(".", name), value.toString());
      }
    }
    return secrets;
  }
}
