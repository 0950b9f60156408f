package runnel.browser.worker;

import runnel.App;

/** Starts an app that is being written: only there its page may look behind the scenes. */
public final class DevLauncher extends WorkerLauncher {
  @Override
  void prepare(App app) {
    app.development();
  }
}
