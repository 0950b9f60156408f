package runnel.servlet;

import java.util.List;
import runnel.spi.Observer;

/** Several observers as one. What begins at the first ends at the last. */
record Observers(List<Observer> all) implements Observer {
  @Override
  public void sessionOpened(String session) {
    all.forEach(each -> each.sessionOpened(session));
  }

  @Override
  public void sessionClosed(String session, String reason) {
    all.forEach(each -> each.sessionClosed(session, reason));
  }

  @Override
  public Watch runBegins(RunStart run) {
    return new Watches(all.stream().map(each -> each.runBegins(run)).toList());
  }

  @Override
  public Watch loadWanted(String name) {
    return new Watches(all.stream().map(each -> each.loadWanted(name)).toList());
  }

  @Override
  public void received() {
    all.forEach(Observer::received);
  }

  @Override
  public void sent(String message, int patches) {
    all.forEach(each -> each.sent(message, patches));
  }

  @Override
  public void refused(String code) {
    all.forEach(each -> each.refused(code));
  }

  @Override
  public void uploaded(long bytes) {
    all.forEach(each -> each.uploaded(bytes));
  }

  @Override
  public void cached(boolean hit) {
    all.forEach(each -> each.cached(hit));
  }

  @Override
  public void leaves() {
    all.forEach(Observer::leaves);
  }

  private record Watches(List<Watch> all) implements Watch {
    @Override
    public void begins() {
      all.forEach(Watch::begins);
    }

    @Override
    public void ends(Ending ending) {
      all.reversed().forEach(watch -> watch.ends(ending));
    }
  }
}
