package runnel.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.CompileError;
import runnel.RunnelException;
import runnel.server.DevMode;
import runnel.spi.Look;

/**
 * One version of an app, loaded and ready to draw.
 *
 * @param build what it was loaded from
 * @param loader its classes and resources
 * @param body what its {@code main} gave to {@code Runnel.run}
 * @param look how it is shown: what that says, else {@code runnel.toml}
 */
record LoadedApp(AppBuild build, AppLoader loader, AppBody body, Look look) {

  /**
   * Loads {@code build} and runs its {@code main} up to {@code Runnel.run}.
   *
   * @param parent loads Runnel and the app's libraries
   * @throws CompileFailure if {@code main} fails, or does not call {@code Runnel.run}
   */
  static LoadedApp load(AppBuild build, ClassLoader parent)
      throws CompileFailure, InterruptedException {
    AppLoader loader = new AppLoader(build.compiled().classes(), build.sources().root(), parent);
    CompletableFuture<DevMode.@Nullable Given> given = new CompletableFuture<>();
    Thread main = new Thread(() -> runMain(build, loader, given), "app-main");
    main.setDaemon(true);
    main.setContextClassLoader(loader);
    main.start();
    try {
      DevMode.Given app = given.get();
      if (app == null) {
        throw new RunnelException(
            "RN102",
            "The main of " + fileName(build) + " has ended without calling Runnel.run",
            "void main() { Runnel.run(this::app); }");
      }
      return new LoadedApp(
          build, loader, inContext(app.body(), loader), app.look().or(build.settings().look()));
    } catch (ExecutionException e) {
      throw failure(build, e.getCause() == null ? e : e.getCause());
    } catch (RunnelException e) {
      throw failure(build, e);
    }
  }

  private static void runMain(
      AppBuild build, AppLoader loader, CompletableFuture<DevMode.@Nullable Given> given) {
    try {
      MainMethod main = findMain(build, loader);
      ScopedValue.where(DevMode.SINK, given::complete)
          .call(
              () -> {
                main.run();
                return null;
              });
      given.complete(null);
    } catch (Throwable problem) {
      given.completeExceptionally(problem);
    }
  }

  /** The main of the app in the first of its classes that has one. */
  static MainMethod findMain(AppBuild build, AppLoader loader) throws ClassNotFoundException {
    for (String name : build.compiled().candidates()) {
      MainMethod main = MainMethod.find(Class.forName(name, false, loader));
      if (main != null) {
        return main;
      }
    }
    throw new RunnelException(
        "RN103",
        fileName(build) + " has no main that Java could start",
        "void main() { Runnel.run(this::app); }");
  }

  /** Libraries look for their parts through the thread's loader. */
  private static AppBody inContext(AppBody body, AppLoader loader) {
    return ui -> {
      Thread.currentThread().setContextClassLoader(loader);
      body.run(ui);
    };
  }

  private static CompileFailure failure(AppBuild build, Throwable problem) {
    String file = fileName(build);
    int line = 0;
    for (StackTraceElement frame : problem.getStackTrace()) {
      if (file.equals(frame.getFileName())) {
        line = frame.getLineNumber();
        break;
      }
    }
    String message =
        problem instanceof RunnelException ours
            ? ours.code() + " " + ours.getMessage() + "\n" + ours.fix()
            : "main failed: " + problem;
    String source =
        build
            .sources()
            .texts()
            .getOrDefault(build.sources().main(), "")
            .lines()
            .skip(Math.max(0, line - 1))
            .findFirst()
            .filter(text -> !text.isBlank())
            .orElse("");
    CompileFailure failure =
        new CompileFailure(
            new CompileError(file, line, 0, message.strip(), line > 0 ? source : "", 0));
    failure.initCause(problem);
    return failure;
  }

  private static String fileName(AppBuild build) {
    return build.sources().main().getFileName().toString();
  }
}
