import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class Synchronizers {
  static void latch() throws Exception {
    CountDownLatch latch = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      new Thread(latch::countDown).start();
    }
    latch.await();
    System.out.println("latch " + latch.getCount());
    System.out.println(new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS));
  }

  static void semaphore() throws Exception {
    Semaphore permits = new Semaphore(2);
    AtomicInteger in = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Thread t =
          new Thread(
              () -> {
                permits.acquireUninterruptibly();
                try {
                  most.accumulateAndGet(in.incrementAndGet(), Math::max);
                  Thread.sleep(10);
                } catch (InterruptedException e) {
                  System.out.println(e);
                } finally {
                  in.decrementAndGet();
                  permits.release();
                }
              });
      threads.add(t);
      t.start();
    }
    for (Thread t : threads) {
      t.join();
    }
    System.out.println("most " + most + " left " + permits.availablePermits());
    System.out.println(permits.tryAcquire(2) + " " + permits.tryAcquire());
    System.out.println(permits.tryAcquire(10, TimeUnit.MILLISECONDS));
    permits.release(5);
    System.out.println(permits.drainPermits() + " " + permits.availablePermits());
  }

  static void barrier() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("all here"));
    List<Thread> threads = new ArrayList<>();
    Set<Integer> places = new ConcurrentSkipListSet<>();
    for (int i = 0; i < 3; i++) {
      Thread t =
          new Thread(
              () -> {
                try {
                  places.add(barrier.await());
                  barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                  System.out.println(e);
                }
              });
      threads.add(t);
      t.start();
    }
    for (Thread t : threads) {
      t.join();
    }
    System.out.println(places + " " + barrier.isBroken());
    try {
      barrier.await(10, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("timeout, broken " + barrier.isBroken());
    }
    barrier.reset();
    System.out.println(barrier.isBroken());
  }

  static void locks() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition ready = lock.newCondition();
    int[] counter = {0};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread t =
          new Thread(
              () -> {
                for (int n = 0; n < 5; n++) {
                  lock.lock();
                  try {
                    int seen = counter[0];
                    Thread.sleep(1);
                    counter[0] = seen + 1;
                    if (counter[0] == 25) {
                      ready.signalAll();
                    }
                  } catch (InterruptedException e) {
                    System.out.println(e);
                  } finally {
                    lock.unlock();
                  }
                }
              });
      threads.add(t);
      t.start();
    }
    lock.lock();
    lock.lock();
    System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread());
    while (counter[0] < 25) {
      ready.await();
    }
    System.out.println(lock.getHoldCount() + " " + counter[0]);
    System.out.println(ready.await(10, TimeUnit.MILLISECONDS));
    System.out.println(ready.awaitNanos(1_000_000) <= 0);
    lock.unlock();
    Thread other = new Thread(() -> System.out.println("try " + lock.tryLock()));
    other.start();
    other.join();
    lock.unlock();
    try {
      lock.unlock();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not mine " + lock.isLocked());
    }

    ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    AtomicInteger readers = new AtomicInteger();
    CountDownLatch both = new CountDownLatch(2);
    Runnable reader =
        () -> {
          rw.readLock().lock();
          readers.incrementAndGet();
          both.countDown();
          try {
            both.await();
            Thread.sleep(10);
          } catch (InterruptedException e) {
            System.out.println(e);
          }
          readers.decrementAndGet();
          rw.readLock().unlock();
        };
    new Thread(reader).start();
    new Thread(reader).start();
    both.await();
    System.out.println("write now? " + rw.writeLock().tryLock());
    rw.writeLock().lock();
    System.out.println("readers while writing " + readers.get() + rw.isWriteLocked());
    rw.readLock().lock();
    rw.writeLock().unlock();
    System.out.println("downgraded " + rw.getReadLockCount());
    rw.readLock().unlock();

    StampedLock stamped = new StampedLock();
    long stamp = stamped.tryOptimisticRead();
    System.out.println(stamped.validate(stamp));
    long w = stamped.writeLock();
    System.out.println(stamped.validate(stamp) + " " + stamped.tryReadLock());
    stamped.unlockWrite(w);
    long r = stamped.readLock();
    long up = stamped.tryConvertToWriteLock(r);
    System.out.println((up != 0) + " " + stamped.isWriteLocked());
    stamped.unlock(up);

    Thread main = Thread.currentThread();
    new Thread(() -> LockSupport.unpark(main)).start();
    LockSupport.park();
    LockSupport.unpark(main);
    LockSupport.park();
    LockSupport.parkNanos(1_000_000);
    System.out.println("unparked");
  }

  static void interrupts() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    Thread t =
        new Thread(
            () -> {
              started.countDown();
              for (int i = 0; i < 3; i++) {
                try {
                  if (i == 0) {
                    new CountDownLatch(1).await();
                  } else if (i == 1) {
                    new Semaphore(0).acquire();
                  } else {
                    new ArrayBlockingQueue<String>(1).take();
                  }
                  said.add("woken");
                } catch (InterruptedException e) {
                  said.add("interrupted " + i + " " + Thread.currentThread().isInterrupted());
                }
              }
              // A wait that ends well after waits that did not.
              try {
                Thread.sleep(5);
                System.out.println(
                    "slept " + new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS));
              } catch (InterruptedException e) {
                System.out.println("stale " + e);
              }
            });
    t.start();
    started.await();
    for (int i = 0; i < 3; i++) {
      Thread.sleep(10);
      t.interrupt();
      System.out.println(said.take());
    }
    t.join();
    Thread.currentThread().interrupt();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      System.out.println("at once " + Thread.currentThread().isInterrupted());
    }
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    Thread waiting =
        new Thread(
            () -> {
              try {
                lock.lockInterruptibly();
              } catch (InterruptedException e) {
                System.out.println("no lock");
              }
            });
    waiting.start();
    Thread.sleep(10);
    waiting.interrupt();
    waiting.join();
    System.out.println(lock.hasQueuedThreads());
  }

  static void exchange() throws Exception {
    Exchanger<String> exchanger = new Exchanger<>();
    Thread t =
        new Thread(
            () -> {
              try {
                System.out.println("other got " + exchanger.exchange("from other"));
              } catch (InterruptedException e) {
                System.out.println(e);
              }
            });
    t.start();
    String got = exchanger.exchange("from main");
    t.join();
    System.out.println("main got " + got);
  }

  public static void main(String[] a) throws Exception {
    latch();
    semaphore();
    barrier();
    locks();
    interrupts();
    exchange();
  }
}
