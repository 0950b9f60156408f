package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.App;

/**
 * Puts each new version of a source into the running app, until closed: sessions keep their values
 * and state. What does not compile is shown over the last version that did.
 */
final class DevLoop implements AutoCloseable {
  private final LiveApp live;
  private final App app;
  private final Path file;
  private final Consumer<String> report;
  private final Watcher watcher;
  private final Contents resources = new Contents();
  private boolean broken;

  /**
   * Starts watching.
   *
   * @param file the app's source
   * @param broken whether the app shows an error at present
   * @param report takes a line for the terminal
   */
  DevLoop(LiveApp live, App app, Path file, boolean broken, Consumer<String> report)
      throws IOException {
    this.live = live;
    this.app = app;
    this.file = file.toAbsolutePath().normalize();
    this.broken = broken;
    this.report = report;
    this.watcher = new Watcher();
    follow(live.current());
    watchAll();
    Thread.ofPlatform().daemon().name("runnel-watch").start(this::run);
  }

  private void run() {
    try {
      Set<Path> changed;
      while ((changed = watcher.await()) != null) {
        boolean resource = resources.changed(changed.isEmpty() ? wanted() : changed);
        boolean source = changed.isEmpty() || changed.stream().anyMatch(DevLoop::isSource);
        // Some editors take the file away for a moment.
        if ((resource || source) && Files.exists(file)) {
          tryUpdate(resource || broken);
        }
        watchAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") || file.endsWith(AppSettings.FILE);
  }

  private void tryUpdate(boolean always) throws InterruptedException {
    try {
      update(always);
    } catch (RuntimeException e) {
      report.accept("Could not reload: " + e);
    }
  }

  private void update(boolean always) throws InterruptedException {
    long start = System.nanoTime();
    switch (live.update(always)) {
      case LiveApp.Outcome.Fresh(LoadedApp loaded) -> {
        app.look(loaded.look());
        app.replace(loaded.body(), new StateAdopter(loaded.loader()));
        broken = false;
        follow(loaded);
        report.accept(
            "Reloaded "
                + file.getFileName()
                + " in "
                + (System.nanoTime() - start) / 1_000_000
                + " ms");
      }
      case LiveApp.Outcome.Failed(CompileFailure failure) -> {
        app.compileFailed(failure.error());
        broken = true;
        report.accept(failure.text());
      }
      case LiveApp.Outcome.Same() -> {}
    }
  }

  /** Watches the resources of this version, as soon as it asks for them. */
  private void follow(@Nullable LoadedApp loaded) {
    if (loaded != null) {
      loaded
          .loader()
          .onWanted(
              resource ->
                  Thread.startVirtualThread(
                      () -> {
                        resources.note(Set.of(resource));
                        Path folder = resource.getParent();
                        if (folder != null) {
                          watcher.add(folder);
                        }
                      }));
    }
  }

  private Set<Path> wanted() {
    LoadedApp loaded = live.current();
    return loaded == null ? Set.of() : Set.copyOf(loaded.loader().wanted());
  }

  private void watchAll() {
    Set<Path> folders = new HashSet<>();
    add(file, folders);
    LoadedApp loaded = live.current();
    if (loaded != null) {
      folders.addAll(loaded.build().sources().folders());
    }
    wanted().forEach(resource -> add(resource, folders));
    watcher.watch(folders);
  }

  private static void add(Path file, Set<Path> folders) {
    Path folder = file.getParent();
    if (folder != null) {
      folders.add(folder);
    }
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
