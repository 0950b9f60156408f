package runnel.cli;

import java.nio.file.Path;
import java.util.List;

/** Makes class files of sources. */
@FunctionalInterface
interface Compiler {
  /**
   * Compiles the app and the sources that it needs.
   *
   * @param libraries jars besides Runnel's own
   * @throws CompileFailure with javac's words
   */
  CompiledApp compile(SourceSet sources, List<Path> libraries) throws CompileFailure;
}
