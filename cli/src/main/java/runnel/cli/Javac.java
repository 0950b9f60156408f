package runnel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import runnel.CompileError;
import runnel.RunnelException;

/**
 * The JDK's compiler, in this process. What it has read of the class path is kept for the next
 * compilation, which makes that several times quicker. Safe for use by many threads, one at a time.
 */
final class Javac implements Compiler, AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-parameters", "-g", "-proc:none", "-implicit:class", "-nowarn", "-Xmaxerrs", "100");

  /** Of class names in messages; on the command line javac leaves it out, too. */
  private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private final JavaCompiler javac;
  private final List<Path> runnel;
  private @Nullable StandardJavaFileManager files;
  private List<Path> classPath = List.of();

  /** A compiler that gives apps the class path of this process. */
  Javac() {
    this(RunnelBuild.classPath());
  }

  Javac(List<Path> runnel) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new RunnelException(
          "RN108",
          "This Java has no compiler: " + System.getProperty("java.home"),
          "Use a JDK 25, not a JRE: set JAVA_HOME");
    }
    this.javac = compiler;
    this.runnel = List.copyOf(runnel);
  }

  @Override
  public synchronized CompiledApp compile(SourceSet sources, List<Path> libraries)
      throws CompileFailure {
    try {
      return compile(sources, manager(sources.root(), libraries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompiledApp compile(SourceSet sources, StandardJavaFileManager files)
      throws CompileFailure, IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaFileObject main = files.getJavaFileObjects(sources.main()).iterator().next();
    try (ClassCollector classes = new ClassCollector(files, main)) {
      boolean done = javac.getTask(null, classes, problems, OPTIONS, null, List.of(main)).call();
      if (!done) {
        throw new CompileFailure(describe(problems.getDiagnostics(), sources));
      }
      return classes.compiled();
    }
  }

  private StandardJavaFileManager manager(Path root, List<Path> libraries) throws IOException {
    List<Path> wanted = new ArrayList<>(runnel);
    wanted.addAll(libraries);
    StandardJavaFileManager manager = files;
    if (manager == null || !wanted.equals(classPath)) {
      close();
      manager = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, wanted);
      files = manager;
      classPath = wanted;
    }
    manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(root));
    return manager;
  }

  private static CompileError describe(
      List<Diagnostic<? extends JavaFileObject>> problems, SourceSet sources) {
    List<Diagnostic<? extends JavaFileObject>> errors =
        problems.stream().filter(p -> p.getKind() == Diagnostic.Kind.ERROR).toList();
    String mainName = sources.main().getFileName().toString();
    if (errors.isEmpty()) {
      return new CompileError(mainName, 0, 0, "javac failed without a word", "", 0);
    }
    Diagnostic<? extends JavaFileObject> first = errors.getFirst();
    String message = QUALIFIER.matcher(first.getMessage(Locale.ENGLISH)).replaceAll("");
    int more = errors.size() - 1;
    JavaFileObject file = first.getSource();
    if (file == null || first.getPosition() == Diagnostic.NOPOS) {
      return new CompileError(mainName, 0, 0, message, "", more);
    }
    String name = Path.of(file.toUri()).getFileName().toString();
    String text = contentOf(file);
    int at = Math.clamp(first.getPosition(), 0, text.length());
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    return new CompileError(name, (int) first.getLineNumber(), at - start + 1, message, line, more);
  }

  private static String contentOf(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
