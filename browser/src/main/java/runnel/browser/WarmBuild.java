package runnel.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.cache.InMemorySymbolTable;
import org.teavm.cache.MemoryCachedClassReaderSource;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;
import runnel.browser.check.BrowserCheck;
import runnel.browser.check.Finding;
import runnel.browser.check.Place;
import runnel.browser.check.Problem;
import runnel.browser.rewrite.EntryPoint;
import runnel.browser.worker.DevLauncher;
import runnel.spi.Launcher;

/**
 * Compiles an app again and again while it is written: after the first time in less than a second,
 * since what TeaVM has read of Java and of Runnel is kept in memory. The result does the same as
 * that of {@link WasmBuild}, but is larger and slower, as it is hardly optimized. For one thread at
 * a time.
 */
public final class WarmBuild implements AutoCloseable {
  private final Path services;
  private final Extensions extensions;
  private final ReferenceCache references = new ReferenceCache();
  private final MemoryCachedClassReaderSource kept =
      new MemoryCachedClassReaderSource(
          references,
          new InMemorySymbolTable(),
          new InMemorySymbolTable(),
          new InMemorySymbolTable());
  private Set<String> before = Set.of();

  /**
   * Prepares what does not depend on the app.
   *
   * @throws IOException if a temporary file cannot be written
   */
  public WarmBuild() throws IOException {
    services = Files.createTempDirectory("runnel-build");
    extensions = new Extensions(services);
    WasmBuild.prepare(services);
    WasmBuild.provide(services, Launcher.class, DevLauncher.class);
  }

  /**
   * Compiles what the app is now. Source maps are not written.
   *
   * @throws IOException if a file cannot be read or written
   */
  public WasmBuild.Result compile(WasmBuild.Options options) throws IOException {
    Set<String> appClasses = WasmBuild.classesIn(options.app());
    if (!appClasses.contains(options.mainClass())) {
      return WasmBuild.noMain(options);
    }
    // Also those that are new: that there was no such class is remembered too.
    kept.evict(before);
    kept.evict(appClasses);
    before = appClasses;
    Path rewritten = Files.createTempDirectory("runnel-app");
    String entryPoint = EntryPoint.write(options.app(), options.mainClass(), services);
    kept.evict(Set.of(entryPoint));
    try {
      List<Place> classPath = WasmBuild.classPath(options, services, rewritten);
      BrowserCheck.Report found = BrowserCheck.check(classPath, extensions, options.mainClass());
      return found.sure()
          ? new WasmBuild.Result(options.output(), 0, found.problems())
          : compile(options, entryPoint, classPath, found.findings());
    } finally {
      WasmBuild.deleteTree(rewritten);
    }
  }

  private WasmBuild.Result compile(
      WasmBuild.Options options, String entryPoint, List<Place> classPath, List<Finding> found)
      throws IOException {
    Path wasm = options.output().resolve("app.wasm");
    try (ResourceProvider files = ResourceProvider.ofClassPath(WasmBuild.files(classPath))) {
      TeaVM teavm = teavm(files);
      teavm.setEntryPoint(entryPoint);
      teavm.build(
          new DirectoryBuildTarget(options.output().toFile()), wasm.getFileName().toString());
      List<Problem> problems =
          WasmBuild.problems(
              teavm.getDependencyInfo(), teavm.getProblemProvider(), options.app(), found);
      if (problems.isEmpty()) {
        DataSegments.mend(wasm);
      }
      return new WasmBuild.Result(wasm, problems.isEmpty() ? Files.size(wasm) : 0, problems);
    }
  }

  private TeaVM teavm(ResourceProvider files) {
    WasmGCTarget target = new WasmGCTarget();
    target.setStrict(true);
    target.setObfuscated(true);
    ClassHolderSource classes =
        new PreOptimizingClassHolderSource(
            new ClasspathClassHolderSource(files, references, extensions));
    kept.setProvider(classes::get);
    TeaVM teavm =
        new TeaVMBuilder(target)
            .setReferenceCache(references)
            .setClassLoader(extensions)
            .setClassSource(kept)
            .setResourceProvider(files)
            .setObfuscated(true)
            .setStrict(true)
            .build();
    teavm.setProperties(WasmBuild.properties());
    teavm.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
    teavm.installPlugins();
    return teavm;
  }

  /** Frees what was kept. */
  @Override
  public void close() throws IOException {
    extensions.close();
    WasmBuild.deleteTree(services);
  }
}
