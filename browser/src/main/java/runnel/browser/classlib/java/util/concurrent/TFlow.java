package runnel.browser.classlib.java.util.concurrent;

public final class TFlow {
  private static final int BUFFER = 256;

  private TFlow() {}

  public static int defaultBufferSize() {
    return BUFFER;
  }

  @FunctionalInterface
  public interface Publisher<T> {
    void subscribe(Subscriber<? super T> subscriber);
  }

  public interface Subscriber<T> {
    void onSubscribe(Subscription subscription);

    void onNext(T item);

    void onError(Throwable throwable);

    void onComplete();
  }

  public interface Subscription {
    void request(long n);

    void cancel();
  }

  public interface Processor<T, R> extends Subscriber<T>, Publisher<R> {}
}
