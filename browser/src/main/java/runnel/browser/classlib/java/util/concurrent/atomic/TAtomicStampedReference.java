package runnel.browser.classlib.java.util.concurrent.atomic;

public class TAtomicStampedReference<V> {
  private V reference;
  private int stamp;

  public TAtomicStampedReference(V initialRef, int initial) {
    reference = initialRef;
    stamp = initial;
  }

  public V getReference() {
    return reference;
  }

  public int getStamp() {
    return stamp;
  }

  public V get(int[] holder) {
    holder[0] = stamp;
    return reference;
  }

  public boolean compareAndSet(V expected, V value, int expectedStamp, int newStamp) {
    if (reference != expected || stamp != expectedStamp) {
      return false;
    }
    set(value, newStamp);
    return true;
  }

  public boolean weakCompareAndSet(V expected, V value, int expectedStamp, int newStamp) {
    return compareAndSet(expected, value, expectedStamp, newStamp);
  }

  public void set(V value, int newStamp) {
    reference = value;
    stamp = newStamp;
  }

  public boolean attemptStamp(V expected, int newStamp) {
    return compareAndSet(expected, expected, stamp, newStamp);
  }
}
