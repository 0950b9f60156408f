package runnel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the variables of the page's styles out of a few colours. */
final class ThemeVariables {
  private static final double READ = 4.5; // WCAG AA, for text
  private static final double SEEN = 3; // and for what else is to be seen

  /** Runnel's own; as in client/src/theme/tokens.css. */
  private enum Scheme {
    LIGHT("#0b7094", "#ffffff", "#14232b", Rgb.BLACK),
    DARK("#4fb7da", "#10171b", "#e4edf1", Rgb.WHITE);

    final Rgb accent;
    final Rgb background;
    final Rgb text;

    /** What text goes towards, to be read better. */
    final Rgb end;

    Scheme(String accent, String background, String text, Rgb end) {
      this.accent = Rgb.parse("accent", accent);
      this.background = Rgb.parse("background", background);
      this.text = Rgb.parse("text", text);
      this.end = end;
    }
  }

  /** The colours of code, which have to be read on a background that was chosen. */
  private static final String[][] CODE = {
    {"--hl-word", "#8a2f8f", "#d9a0e6"},
    {"--hl-text", "#14693f", "#7fd1a0"},
    {"--hl-number", "#9c430a", "#f0a06a"},
    {"--hl-name", "#1a5cad", "#86bcff"},
    {"--hl-type", "#745600", "#e0c04d"},
    {"--good", "#17714a", "#5fcb92"},
    {"--warn", "#855500", "#e3b15a"},
    {"--bad", "#b3261e", "#ff8f86"},
  };

  private final Map<String, String> all = new LinkedHashMap<>();

  Map<String, String> all() {
    return all;
  }

  void put(String name, String value) {
    all.put(name, value);
  }

  /** {@code base}: what the app's author says of light and dark, for the message. */
  void colors(ThemeColors light, ThemeColors dark, String base) {
    Map<String, Rgb> inLight = inScheme(Scheme.LIGHT, light, light.accent, base);
    Map<String, Rgb> inDark = inScheme(Scheme.DARK, dark, light.accent, base);
    inLight.putAll(missing(inLight, inDark, Scheme.LIGHT, base));
    inDark.putAll(missing(inDark, inLight, Scheme.DARK, base));
    inLight.forEach(
        (name, color) -> {
          String other = inDark.getOrDefault(name, color).hex();
          put(name, "light-dark(" + color.hex() + ", " + other + ")");
        });
    Rgb glow = inLight.get("--accent");
    Rgb darkGlow = inDark.get("--accent");
    if (glow != null && darkGlow != null) {
      put("--halo", "light-dark(" + glow.hex() + "22, " + darkGlow.hex() + "33)");
    }
  }

  /** What only the other scheme says, as Runnel has it in this one. */
  private static Map<String, Rgb> missing(
      Map<String, Rgb> here, Map<String, Rgb> there, Scheme scheme, String base) {
    Map<String, Rgb> own = new LinkedHashMap<>();
    if (!here.keySet().containsAll(there.keySet())) {
      ThemeColors colors = new ThemeColors();
      colors.background = scheme.background;
      colors.accent = scheme.accent;
      inScheme(scheme, colors, null, base)
          .forEach(
              (name, color) -> {
                if (there.containsKey(name) && !here.containsKey(name)) {
                  own.put(name, color);
                }
              });
    }
    return own;
  }

  private static Map<String, Rgb> inScheme(
      Scheme scheme, ThemeColors said, @Nullable Rgb shared, String base) {
    Map<String, Rgb> made = new LinkedHashMap<>();
    Rgb background = said.background != null ? said.background : scheme.background;
    Rgb text = said.text != null ? said.text : scheme.text;
    if (text.contrast(background) < READ) {
      throw unreadable(scheme, text, background, said, base);
    }
    boolean isPage = said.background != null || said.text != null;
    if (isPage) {
      page(scheme, background, text, made);
    }
    Rgb wanted = said.accent != null ? said.accent : shared;
    if (wanted != null || isPage) {
      // In dark a colour that was chosen for light may be lost.
      Rgb accent =
          said.accent != null
              ? said.accent
              : (wanted != null ? wanted : scheme.accent).toldFrom(SEEN, scheme.end, background);
      accent(scheme, accent, background, wanted != null, made);
    }
    return made;
  }

  private static void page(Scheme scheme, Rgb background, Rgb text, Map<String, Rgb> made) {
    boolean light = scheme == Scheme.LIGHT;
    Rgb soft = background.mix(text, 0.04);
    Rgb hover = background.mix(text, 0.07);
    Rgb surface = light ? background : background.mix(text, 0.02);
    made.put("--bg", background);
    made.put("--bg-soft", soft);
    made.put("--surface", surface);
    made.put("--field", light ? background : background.mix(Rgb.BLACK, 0.2));
    made.put("--text", text);
    made.put(
        "--text-soft", text.mix(background, 0.3).toldFrom(READ, text, background, soft, hover));
    made.put("--border", background.mix(text, 0.13));
    made.put("--border-strong", background.mix(text, 0.4).toldFrom(SEEN, text, background, soft));
    made.put("--hover", hover);
    made.put("--track-color", background.mix(text, 0.17));
    made.put("--knob", light ? background : text);
    for (String[] color : CODE) {
      made.put(
          color[0],
          Rgb.parse(color[0], color[light ? 1 : 2])
              .toldFrom(READ, scheme.end, background, soft, hover));
    }
  }

  private static void accent(
      Scheme scheme, Rgb accent, Rgb background, boolean isChosen, Map<String, Rgb> made) {
    Rgb on = accent.readable();
    Rgb soft = background.mix(accent, 0.12);
    made.put("--accent", accent);
    made.put("--accent-hover", accent.mix(on.equals(Rgb.WHITE) ? Rgb.BLACK : Rgb.WHITE, 0.18));
    made.put("--accent-text", accent.toldFrom(READ, scheme.end, background, soft));
    made.put("--accent-soft", soft);
    made.put("--on-accent", on);
    made.put("--focus", accent.toldFrom(SEEN, scheme.end, background));
    if (isChosen) {
      made.put("--series-1", accent.toldFrom(SEEN, scheme.end, background));
    }
  }

  private static RunnelException unreadable(
      Scheme scheme, Rgb text, Rgb background, ThemeColors said, String base) {
    String problem =
        "text "
            + text.hex()
            + " on background "
            + background.hex()
            + " has a contrast of "
            + Math.round(text.contrast(background) * 10) / 10.0
            + " : 1, and takes 4.5 : 1 to be read";
    if (scheme == Scheme.LIGHT && said.text == null) {
      return new RunnelException(
          "RN112", problem + "; the base is \"" + base + "\"", "t.base(\"dark\")");
    }
    return new RunnelException("RN112", problem, "t.text(\"" + background.readable().hex() + "\")");
  }
}
