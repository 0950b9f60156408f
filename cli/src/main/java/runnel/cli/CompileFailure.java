package runnel.cli;

import runnel.CompileError;

/** The app could not be compiled, or not be started: what to show in its place. */
final class CompileFailure extends Exception {
  private final transient CompileError error;

  CompileFailure(CompileError error) {
    super(error.message());
    this.error = error;
  }

  /** What is shown in the page. */
  CompileError error() {
    return error;
  }

  /** As javac prints it. */
  String text() {
    StringBuilder text = new StringBuilder(error.file());
    if (error.line() > 0) {
      text.append(':').append(error.line());
    }
    text.append(": error: ").append(error.message());
    if (!error.source().isEmpty()) {
      text.append('\n').append(error.source());
      if (error.column() > 0) {
        String indent =
            error.source().substring(0, Math.min(error.column() - 1, error.source().length()));
        text.append('\n').append(indent.replaceAll("[^\t]", " ")).append('^');
      }
    }
    if (error.more() > 0) {
      text.append("\nand ").append(error.more()).append(" more");
    }
    return text.toString();
  }
}
