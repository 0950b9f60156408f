package runnel.internal.tree;

/**
 * A JSON value that is encoded already: large data is kept, compared and sent as one text.
 *
 * @param json valid JSON
 */
public record Raw(String json) {}
