import java.util.*;
import java.util.concurrent.*;

public class Flows {
  record Range(int count) implements Flow.Publisher<Integer> {
    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            int next = 1;
            boolean over;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && !over; i++) {
                subscriber.onNext(next++);
                if (next > count) {
                  over = true;
                  subscriber.onComplete();
                }
              }
            }

            @Override
            public void cancel() {
              over = true;
              System.out.println("cancelled at " + next);
            }
          });
    }
  }

  static final class Doubler implements Flow.Processor<Integer, Integer> {
    Flow.Subscriber<? super Integer> to;

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      to = subscriber;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      to.onSubscribe(subscription);
    }

    @Override
    public void onNext(Integer item) {
      to.onNext(item * 2);
    }

    @Override
    public void onError(Throwable problem) {
      to.onError(problem);
    }

    @Override
    public void onComplete() {
      to.onComplete();
    }
  }

  record Printer(int most) implements Flow.Subscriber<Object> {
    static Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription s) {
      subscription = s;
    }

    @Override
    public void onNext(Object item) {
      System.out.println(item);
      if (item.equals(most)) {
        subscription.cancel();
      }
    }

    @Override
    public void onError(Throwable problem) {
      System.out.println(problem);
    }

    @Override
    public void onComplete() {
      System.out.println("complete");
    }
  }

  public static void main(String[] a) {
    new Range(3).subscribe(new Printer(99));
    Printer.subscription.request(2);
    System.out.println("two asked for");
    Printer.subscription.request(Long.MAX_VALUE);
    Doubler doubler = new Doubler();
    doubler.subscribe(new Printer(4));
    new Range(5).subscribe(doubler);
    Printer.subscription.request(5);
    System.out.println(Flow.defaultBufferSize());
  }
}
