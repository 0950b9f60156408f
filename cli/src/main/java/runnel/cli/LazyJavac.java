package runnel.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the compiler only when there is something to compile. Safe for use by many threads. */
final class LazyJavac implements Compiler {
  private @Nullable Javac javac;

  @Override
  public CompiledApp compile(SourceSet sources, List<Path> libraries) throws CompileFailure {
    return javac().compile(sources, libraries);
  }

  private synchronized Javac javac() {
    Javac started = javac;
    if (started == null) {
      started = new Javac();
      javac = started;
    }
    return started;
  }
}
