package runnel;

/** The mistakes an app can make in calling {@code Ui}, each in one wording. */
final class Mistake {
  private Mistake() {}

  /** RN010: an argument that an element cannot take. */
  static RunnelException argument(String element, String label, String problem, String fix) {
    return new RunnelException("RN010", element + " \"" + label + "\": " + problem, fix);
  }

  /** RN011: two options that the user could not tell apart. */
  static RunnelException sameText(String element, String label, String text) {
    return new RunnelException(
        "RN011",
        element + " \"" + label + "\": two options have the same text \"" + text + "\"",
        "ui."
            + element
            + "(\""
            + label
            + "\", options, o -> o.format(x -> x.name() + \" \" + x.id()))");
  }

  /** RN013: nothing to choose from. */
  static RunnelException noOptions(String element, String label) {
    return new RunnelException(
        "RN013",
        element + " \"" + label + "\": there are no options",
        "if (options.isEmpty()) ui.info(\"Nothing to choose from\"); else ui."
            + element
            + "(\""
            + label
            + "\", options);");
  }
}
