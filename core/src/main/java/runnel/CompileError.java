package runnel;

/**
 * An app that could not be compiled, in javac's words.
 *
 * @param file name of the source file, like {@code App.java}
 * @param line line in the file, from 1; 0 if unknown
 * @param column column in the line, from 1; 0 if unknown
 * @param message what javac says
 * @param source the line of code, or empty
 * @param more number of further errors
 */
public record CompileError(
    String file, int line, int column, String message, String source, int more) {}
