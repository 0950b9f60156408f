package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Background;
import runnel.internal.load.Entry;
import runnel.internal.run.Place;

/**
 * Something to be done once when it is told to, in the background: an order sent, a file imported.
 *
 * <pre>{@code
 * Task<Receipt> pay = ui.task("pay", order.id(), () -> bank.pay(order));
 * pay.button("Pay");
 * if (pay.result() instanceof Load.Ready<Receipt> r) ui.success("Paid: " + r.value().number());
 * }</pre>
 *
 * <p>It goes on to its end whatever the page does, and while it runs, or once it has succeeded, it
 * is not started again: a task is known by its name and arguments, which are its idempotency key.
 * May be used from callbacks too.
 *
 * @param <T> type of what it brings
 */
public final class Task<T extends @Nullable Object> {
  private final Place place;
  private final Entry entry;
  private final ReadLoad<T> source;
  private final Background loads;

  Task(Place place, Entry entry) {
    this.place = place;
    this.entry = entry;
    this.source = new ReadLoad<>(place, entry);
    this.loads = place.work().loads();
  }

  /**
   * Starts it. Does nothing if it runs or has succeeded; after a failure it is tried again.
   *
   * @return whether it was started
   */
  public boolean start() {
    return loads.startTask(entry, false);
  }

  /**
   * Starts it once more, also after it has succeeded. Does nothing if it runs.
   *
   * @return whether it was started
   */
  public boolean startAgain() {
    return loads.startTask(entry, true);
  }

  /** Ends it: its thread is interrupted, and it has failed. Does nothing if it does not run. */
  public void cancel() {
    loads.cancel(entry);
  }

  /** Whether it runs, or waits for its turn. */
  public boolean running() {
    source.showsRefreshing();
    return loads.view(entry).running();
  }

  /** What it has brought, or how far it is; null before it was first started. */
  public @Nullable Load<T> result() {
    source.showsRefreshing();
    Entry.View view = loads.view(entry);
    boolean fresh = !view.running() && !view.ready() && view.error() == null;
    return fresh ? null : Load.of(source, view);
  }

  /**
   * Places a button that starts it: while it runs the button is busy and takes no clicks. A task
   * without arguments is started by each click, one with arguments once.
   */
  public void button(String label) {
    button(label, o -> {});
  }

  /** Places a button that starts it. Its {@code onClick} is called before. */
  public void button(String label, Consumer<ButtonOptions> options) {
    ButtonOptions.place(
        place,
        label,
        o -> {
          options.accept(o);
          Runnable before = o.onClick;
          o.busy(running());
          o.onClick(
              () -> {
                if (before != null) {
                  before.run();
                }
                loads.startTask(entry, Background.key(entry).args().isEmpty());
              });
        });
  }
}
