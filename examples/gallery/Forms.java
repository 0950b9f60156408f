import module java.base;

import runnel.*;

/** Several values at once. */
final class Forms {
  static final Topic TOPIC =
      new Topic(
          "Forms",
          "📋",
          Demo.of(
              Forms.class,
              new Demo("A form", "form", Forms::form),
              new Demo("A dialog", "dialog", Forms::dialog)));

  static void form(Ui ui) {
    ui.form(
        "order",
        form -> {
          String item = form.textInput("Item");
          int count = form.numberInput("Count", 1);
          if (form.formSubmit("Order")) {
            form.success(count + " × " + item);
          }
        });
  }

  static void dialog(Ui ui) {
    State<String> name = ui.state("name", "nobody");
    if (ui.button("Who is it?")) {
      ui.dialog(
          "Who is it?",
          d -> {
            String answer = d.textInput("Your name");
            if (d.button("That's me", o -> o.primary())) {
              name.set(answer);
              ui.rerun();
            }
          });
    }
    ui.text("It is " + name.get());
  }
}
