package runnel.internal.run;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;

/** Forms: their inputs give their values all at once, with the button that submits them. */
final class Forms {
  /** What opens parts of the page does so at once, and is not submitted. */
  private static final Set<String> AT_ONCE = Set.of("tabs", "expander");

  private Forms() {}

  /** The form that a place or an element is in, or null. */
  static @Nullable Node around(Node node) {
    Node at = node;
    while (at != null && !at.kind().equals("form")) {
      at = at.parent();
    }
    return at;
  }

  /** Whether the values of this input come with its form only. */
  static boolean holds(Node input) {
    return !AT_ONCE.contains(input.kind()) && around(input) != null;
  }

  /** Whether the form starts anew once its values were taken. */
  static boolean clears(@Nullable Node form) {
    return form != null && Boolean.TRUE.equals(form.props().get("clear"));
  }

  /** Whether there is a button that submits, in what was drawn last. */
  static boolean canSubmit(Node form) {
    for (Node child : form.children()) {
      boolean drawn = child.seenIn(form.enteredIn());
      if (drawn && (child.kind().equals("formSubmit") || canSubmit(child))) {
        return true;
      }
    }
    return false;
  }

  /** Each form has buttons of its own kind, and they are nowhere else. */
  static void check(Node place, String kind, Widget widget) {
    boolean submits = kind.equals("formSubmit");
    boolean fires = widget instanceof Widget.Trigger || widget instanceof Widget.Submit<?>;
    if (fires && submits != (around(place) != null)) {
      String name = kind + " \"" + widget.label() + "\"";
      throw new RunnelException(
          "RN092",
          submits
              ? name + " is not in a form"
              : name + " is in a form, whose values come with its formSubmit only",
          submits
              ? "ui.form(\"name\", form -> {\n  ...\n  if (form.formSubmit(\""
                  + widget.label()
                  + "\")) save();\n});"
              : "if (form.formSubmit(\"" + widget.label() + "\")) save();");
    }
  }

  /** RN091: a form in a form. */
  static RunnelException nested(String name, Node outer) {
    return new RunnelException(
        "RN091",
        "The form \"" + name + "\" is within the form \"" + outer.props().get("key") + "\"",
        "ui.form(\""
            + outer.props().get("key")
            + "\", form -> { ... });\n"
            + "ui.form(\""
            + name
            + "\", form -> { ... });   // beside it");
  }
}
