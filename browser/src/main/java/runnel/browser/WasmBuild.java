package runnel.browser;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.ProblemProvider;
import org.teavm.extension.spi.resources.ResourcesPolicy;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;
import runnel.Runnel;
import runnel.browser.classlib.Policy;
import runnel.browser.rewrite.Graft;
import runnel.browser.rewrite.Rewriter;
import runnel.browser.worker.WorkerHttp;
import runnel.browser.worker.WorkerLauncher;
import runnel.spi.HttpService;
import runnel.spi.Launcher;

/**
 * Compiles an app with the whole of Runnel's engine to one WebAssembly file, by TeaVM: garbage
 * collected by the browser, strict (null, bounds and casts are checked as on a JVM), minified.
 *
 * <p>What the app uses that a browser does not have is a {@link Problem} at the app's own line.
 */
public final class WasmBuild {
  /**
   * One class of each jar that makes up Java in the browser; their jars are on TeaVM's class path.
   */
  private static final List<String> LIBRARY =
      List.of(
          "org.teavm.classlib.impl.JCLPlugin",
          "org.teavm.runtime.Fiber",
          "org.teavm.extension.resource.Resource",
          "org.teavm.platform.Platform",
          "org.teavm.interop.Async",
          "org.teavm.jso.JSObject",
          "org.teavm.jso.browser.Window",
          "org.teavm.jso.impl.JSOPlugin",
          "com.jcraft.jzlib.Deflater");

  /** Those whose names of months and days, and patterns of dates, are in the module. */
  private static final String LOCALES = "en, en_US, en_GB, de, de_DE, fr, fr_FR, nb, nb_NO";

  private WasmBuild() {}

  /**
   * What to compile.
   *
   * @param app directories and jars with the app's classes and its libraries
   * @param mainClass binary name of the class with the {@code main} method
   * @param output directory for {@code app.wasm} and {@code traces.js}; made if missing
   * @param sourceMap whether to write {@code app.wasm.map} too, with Java's files and lines
   */
  public record Options(List<Path> app, String mainClass, Path output, boolean sourceMap) {
    /** Takes a copy of the list. */
    public Options {
      app = List.copyOf(app);
    }
  }

  /**
   * Something in the app that cannot be compiled.
   *
   * @param file name of the source file, like {@code App.java}; empty if unknown
   * @param line line in the file, from 1; 0 if unknown
   * @param message what is wrong with it
   */
  public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + message;
    }
  }

  /**
   * What came out.
   *
   * @param wasm the file written; of no use if there are problems
   * @param bytes its size; 0 if there are problems
   * @param problems empty if all went well
   */
  public record Result(Path wasm, long bytes, List<Problem> problems) {}

  /**
   * Compiles. Takes seconds, and about 500 MB of memory.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static Result compile(Options options) throws IOException {
    Set<String> appClasses = classesIn(options.app());
    if (!appClasses.contains(options.mainClass())) {
      return noMain(options);
    }
    Path services = Files.createTempDirectory("runnel-build");
    try (var extensions = new Extensions(services)) {
      register(services);
      listResources(options.app(), services);
      Graft.write(services);
      List<Path> app =
          Rewriter.rewrite(options.app(), Files.createDirectory(services.resolve("app")));
      TeaVMTool tool = tool(options, app, services);
      tool.setClassLoader(extensions);
      tool.generate();
      List<Problem> problems =
          problems(tool.getDependencyInfo(), tool.getProblemProvider(), appClasses);
      Path wasm = options.output().resolve("app.wasm");
      if (problems.isEmpty()) {
        DataSegments.mend(wasm);
        Traces.write(wasm, classesIn(options.app().stream().filter(Files::isDirectory).toList()));
      }
      return new Result(wasm, problems.isEmpty() ? Files.size(wasm) : 0, problems);
    } catch (TeaVMToolException e) {
      throw new IOException("TeaVM cannot compile " + options.mainClass(), e);
    } finally {
      deleteTree(services);
    }
  }

  static Result noMain(Options options) {
    String message = "There is no class " + options.mainClass() + " in " + options.app();
    return new Result(options.output(), 0, List.of(new Problem("", 0, message)));
  }

  private static TeaVMTool tool(Options options, List<Path> app, Path services) {
    TeaVMTool tool = new TeaVMTool();
    tool.setClassPath(classPath(options, app, services));
    tool.setMainClass(options.mainClass());
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
    tool.setTargetDirectory(options.output().toFile());
    tool.setTargetFileName("app.wasm");
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setStrict(true);
    tool.setObfuscated(true);
    tool.setDebugInformationGenerated(true); // beside the app; it is the same file without
    tool.setSourceMapsFileGenerated(options.sourceMap());
    tool.getProperties().putAll(properties());
    return tool;
  }

  static List<File> classPath(Options options, List<Path> app, Path services) {
    Set<Path> classPath = new LinkedHashSet<>();
    classPath.add(services);
    classPath.addAll(app);
    classPath.addAll(options.app()); // for its resources: its classes stand before, rewritten
    classPath.add(placeOf(Runnel.class));
    classPath.add(placeOf(WorkerLauncher.class));
    for (String name : LIBRARY) {
      classPath.add(placeOf(named(name)));
    }
    return classPath.stream().map(Path::toFile).toList();
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("java.util.Locale.available", LOCALES);
    properties.setProperty("java.util.Locale.default", "en_US");
    return properties;
  }

  /** Makes {@code Runnel} and {@code Http} find the browser's services. */
  static void register(Path services) throws IOException {
    provide(services, Launcher.class, WorkerLauncher.class);
    provide(services, HttpService.class, WorkerHttp.class);
    provide(services, ResourcesPolicy.class, AppResources.class);
    provide(services, SubstitutionPolicy.class, Policy.class);
  }

  private static void provide(Path services, Class<?> service, Class<?> provider)
      throws IOException {
    Path file = services.resolve("META-INF/services/" + service.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, provider.getName() + "\n");
  }

  /** Every file in the app's directories that is no class is a resource of it. */
  static void listResources(List<Path> app, Path services) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path place : app) {
      if (Files.isDirectory(place)) {
        for (String file : filesIn(place)) {
          if (!file.endsWith(".class") && Files.isRegularFile(place.resolve(file))) {
            names.add(file);
          }
        }
      }
    }
    Files.writeString(services.resolve(AppResources.LIST), String.join("\n", names));
  }

  static List<Problem> problems(
      DependencyInfo analysis, ProblemProvider diagnosis, Set<String> appClasses) {
    CallGraph calls = analysis.getCallGraph();
    Set<Problem> problems = new LinkedHashSet<>();
    for (var found : diagnosis.getSevereProblems()) {
      var text = new DefaultProblemTextConsumer();
      found.render(text);
      CallLocation place = found.getLocation();
      TextLocation line = place == null ? null : inApp(calls, place, appClasses);
      if (line == null && place != null) {
        line = place.getSourceLocation();
      }
      String file = line == null || line.getFileName() == null ? "" : line.getFileName();
      problems.add(
          new Problem(
              file.substring(file.lastIndexOf('/') + 1),
              line == null ? 0 : Math.max(0, line.getLine()),
              text.getText()));
    }
    return List.copyOf(problems);
  }

  /** The line of the app, on the shortest way of calls, that leads to the place of a problem. */
  private static @Nullable TextLocation inApp(
      CallGraph calls, CallLocation place, Set<String> appClasses) {
    if (appClasses.contains(place.getMethod().getClassName())) {
      return place.getSourceLocation();
    }
    Deque<CallGraphNode> waiting = new ArrayDeque<>();
    Set<MethodReference> seen = new HashSet<>();
    CallGraphNode start = calls.getNode(place.getMethod());
    if (start != null) {
      waiting.add(start);
    }
    while (!waiting.isEmpty()) {
      for (CallSite site : waiting.remove().getCallerCallSites()) {
        for (CallGraphNode caller : site.getCallers()) {
          if (!seen.add(caller.getMethod())) {
            continue;
          }
          Collection<? extends TextLocation> lines = site.getLocations(caller);
          if (appClasses.contains(caller.getMethod().getClassName()) && !lines.isEmpty()) {
            return lines.iterator().next();
          }
          waiting.add(caller);
        }
      }
    }
    return null;
  }

  static Set<String> classesIn(List<Path> places) throws IOException {
    Set<String> names = new HashSet<>();
    for (Path place : places) {
      for (String file : filesIn(place)) {
        if (file.endsWith(".class")) {
          names.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
    return names;
  }

  private static List<String> filesIn(Path place) throws IOException {
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (var walk = Files.walk(place)) {
        walk.forEach(
            f -> files.add(place.relativize(f).toString().replace(File.separatorChar, '/')));
      }
    } else {
      try (var zip = new ZipFile(place.toFile())) {
        zip.stream().forEach(entry -> files.add(entry.getName()));
      }
    }
    return files;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, WasmBuild.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A part of TeaVM is not on the class path: " + name, e);
    }
  }

  private static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the jar of " + type, e);
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var walk = Files.walk(root)) {
      for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
