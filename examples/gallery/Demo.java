import module java.base;

import runnel.*;

/** One example, and its code: the method of this name in the source file of that class. */
record Demo(String title, String name, AppBody body, Class<?> in) {
  Demo(String title, String name, AppBody body) {
    this(title, name, body, null);
  }

  static List<Demo> of(Class<?> in, Demo... demos) {
    return Stream.of(demos).map(d -> new Demo(d.title, d.name, d.body, in)).toList();
  }

  /** Whether these words are in its title or in its code, as the name of an element is. */
  boolean has(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return (title + "\n" + source()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  void show(Ui ui) {
    ui.divider();
    ui.header(title, o -> o.anchor(name));
    var sides = ui.columns(2, o -> o.weights(2, 3));
    sides.get(0).fragment(name, body);
    sides.get(1).code(source(), "java", o -> o.wrap());
  }

  private String source() {
    try (InputStream file = in.getResourceAsStream(in.getSimpleName() + ".java")) {
      if (file == null) {
        return "// " + in.getSimpleName() + ".java is not beside this app";
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int from = text.indexOf("  static void " + name + "(Ui ui)");
      int to = text.indexOf("\n  }\n", from);
      return text.substring(from, to + 4).replaceFirst("static ", "").stripIndent() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
