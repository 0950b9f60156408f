package runnel.browser;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.ProblemProvider;
import org.teavm.extension.spi.resources.ResourcesPolicy;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;
import runnel.ChartSelection;
import runnel.ChatPost;
import runnel.CompileError;
import runnel.DateRange;
import runnel.DoubleRange;
import runnel.IntRange;
import runnel.Loads;
import runnel.Position;
import runnel.RowChange;
import runnel.RowQuery;
import runnel.Runnel;
import runnel.Selection;
import runnel.browser.check.BrowserCheck;
import runnel.browser.check.CompilerProblems;
import runnel.browser.check.Finding;
import runnel.browser.check.Place;
import runnel.browser.check.Place.Origin;
import runnel.browser.check.Problem;
import runnel.browser.classlib.Policy;
import runnel.browser.rewrite.EntryPoint;
import runnel.browser.rewrite.Graft;
import runnel.browser.rewrite.Rewriter;
import runnel.browser.worker.WorkerHttp;
import runnel.browser.worker.WorkerLauncher;
import runnel.browser.worker.WorkerModule;
import runnel.browser.worker.WorkerRecords;
import runnel.browser.worker.WorkerTables;
import runnel.spi.HttpService;
import runnel.spi.Launcher;
import runnel.spi.RecordParts;
import runnel.spi.SecretFiles;

/**
 * Compiles an app with the whole of Runnel's engine to one WebAssembly file, by TeaVM: garbage
 * collected by the browser, strict (null, bounds and casts are checked as on a JVM), minified.
 *
 * <p>What the app uses that a browser does not have is a {@link Problem} at the app's own line: all
 * of it, if {@link BrowserCheck} finds it, which is before TeaVM is asked.
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

  /** Runnel's own records that an app may show, as it shows those of its own. */
  static final List<Class<?>> VALUES =
      List.of(
          ChatPost.class,
          ChartSelection.class,
          CompileError.class,
          DateRange.class,
          DoubleRange.class,
          IntRange.class,
          Loads.Info.class,
          Position.class,
          RowChange.Added.class,
          RowChange.Changed.class,
          RowChange.Removed.class,
          RowQuery.class,
          RowQuery.Filter.class,
          RowQuery.Sort.class,
          Selection.Cell.class);

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
      prepare(services);
      Path rewritten = Files.createDirectory(services.resolve("app"));
      List<Place> classPath = classPath(options, services, rewritten);
      BrowserCheck.Report found = BrowserCheck.check(classPath, extensions, options.mainClass());
      if (found.sure()) {
        return new Result(options.output(), 0, found.problems());
      }
      TeaVMTool tool = tool(options, classPath);
      tool.setMainClass(EntryPoint.write(options.app(), options.mainClass(), services));
      tool.setClassLoader(extensions);
      tool.generate();
      List<Problem> problems =
          problems(
              tool.getDependencyInfo(), tool.getProblemProvider(), options.app(), found.findings());
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
    return new Result(
        options.output(), 0, List.of(new Problem("", 0, "RN103", message, List.of())));
  }

  /** The check alone, without TeaVM. */
  static BrowserCheck.Report check(Options options) throws IOException {
    Path services = Files.createTempDirectory("runnel-check");
    try (var extensions = new Extensions(services)) {
      prepare(services);
      Path rewritten = Files.createDirectory(services.resolve("app"));
      return BrowserCheck.check(
          classPath(options, services, rewritten), extensions, options.mainClass());
    } finally {
      deleteTree(services);
    }
  }

  /** Writes what TeaVM shall see of us beside any app into a directory. */
  static void prepare(Path services) throws IOException {
    register(services);
    Graft.write(services);
    Rewriter.rewrite(VALUES, services);
  }

  /**
   * The whole class path of an app, rewritten.
   *
   * @param services what was prepared; the list of the app's resources is written there
   * @param rewritten an empty directory, for the app's classes
   */
  static List<Place> classPath(Options options, Path services, Path rewritten) throws IOException {
    listResources(options.app(), services);
    List<Path> app = Rewriter.rewrite(options.app(), rewritten);
    List<Place> classPath = new ArrayList<>(List.of(new Place(services, Origin.PLATFORM)));
    for (int i = 0; i < app.size(); i++) {
      classPath.add(new Place(app.get(i), originOf(options.app(), i)));
    }
    Set<Path> others = new LinkedHashSet<>();
    others.addAll(options.app()); // for its resources: its classes stand before, rewritten
    others.add(placeOf(Runnel.class));
    others.add(placeOf(WorkerLauncher.class));
    for (String name : LIBRARY) {
      others.add(placeOf(named(name)));
    }
    others.forEach(place -> classPath.add(new Place(place, Origin.PLATFORM)));
    return classPath;
  }

  /** The rewriter adds a place of its own at the end. */
  private static Origin originOf(List<Path> app, int i) {
    if (i >= app.size()) {
      return Origin.PLATFORM;
    }
    return Files.isDirectory(app.get(i)) ? Origin.OWN : Origin.LIBRARY;
  }

  static List<File> files(List<Place> classPath) {
    return classPath.stream().map(place -> place.path().toFile()).toList();
  }

  private static TeaVMTool tool(Options options, List<Place> classPath) {
    TeaVMTool tool = new TeaVMTool();
    tool.setClassPath(files(classPath));
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

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("java.util.Locale.available", LOCALES);
    properties.setProperty("java.util.Locale.default", "en_US");
    return properties;
  }

  /** Makes {@code Runnel}, {@code Http} and {@code Frame} find the browser's services. */
  static void register(Path services) throws IOException {
    provide(services, Launcher.class, WorkerLauncher.class);
    provide(services, HttpService.class, WorkerHttp.class);
    provide(services, RecordParts.class, WorkerRecords.class);
    provide(services, ResourcesPolicy.class, AppResources.class);
    provide(services, SubstitutionPolicy.class, Policy.class);
  }

  static void provide(Path services, Class<?> service, Class<?> provider) throws IOException {
    Path file = services.resolve("META-INF/services/" + service.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, provider.getName() + "\n");
  }

  /** Every file in the app's directories is a resource of it, but for classes and secrets. */
  private static void listResources(List<Path> app, Path services) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path place : app) {
      if (Files.isDirectory(place)) {
        for (String file : filesIn(place)) {
          if (!file.endsWith(".class")
              && !SecretFiles.mayBeIn(file)
              && Files.isRegularFile(place.resolve(file))) {
            names.add(file);
          }
        }
      }
    }
    String modules = Modules.list(app);
    if (!modules.isEmpty()) {
      Files.writeString(services.resolve(WorkerModule.LIST), modules);
      names.add(WorkerModule.LIST);
    }
    List<String> tables = names.stream().filter(WorkerTables::isOne).sorted().toList();
    if (!tables.isEmpty()) {
      Path list = services.resolve(WorkerTables.LIST);
      Files.createDirectories(list.getParent());
      Files.writeString(list, String.join("\n", tables));
      names.add(WorkerTables.LIST);
    }
    Files.writeString(services.resolve(AppResources.LIST), String.join("\n", names));
  }

  /** Those of TeaVM, which has the last word, and if it has some, also those it may not reach. */
  static List<Problem> problems(
      DependencyInfo analysis, ProblemProvider diagnosis, List<Path> app, List<Finding> found)
      throws IOException {
    var severe = diagnosis.getSevereProblems();
    if (severe.isEmpty()) {
      return List.of();
    }
    Map<Boolean, List<Path>> places =
        app.stream().collect(Collectors.partitioningBy(Files::isDirectory));
    return new CompilerProblems(
            analysis.getCallGraph(),
            classesIn(places.getOrDefault(true, List.of())),
            classesIn(places.getOrDefault(false, List.of())))
        .with(found, severe);
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
