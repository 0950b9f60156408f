package runnel.browser.check;

/**
 * A class or member that code names.
 *
 * @param owner internal name of the class
 * @param name of the member; empty if only the class is named
 * @param descriptor of the member
 * @param line in the source; 0 if unknown
 */
record Use(Kind kind, String owner, String name, String descriptor, int line) {
  /** In which way. */
  enum Kind {
    /** A method, chosen by the receiver's class. */
    VIRTUAL,
    /** A constructor, private method, or that of a superclass. */
    SPECIAL,
    STATIC,
    FIELD,
    STATIC_FIELD,
    NEW,
    /** As a value, or of an array's elements. */
    TYPE,
    /** A text in a method that asks in SQL; it stands in place of the name. */
    SQL
  }

  /** Name and descriptor of the member. */
  String signature() {
    return name + descriptor;
  }
}
