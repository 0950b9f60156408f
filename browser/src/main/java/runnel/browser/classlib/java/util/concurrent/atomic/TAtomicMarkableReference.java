package runnel.browser.classlib.java.util.concurrent.atomic;

public class TAtomicMarkableReference<V> {
  private V reference;
  private boolean mark;

  public TAtomicMarkableReference(V initialRef, boolean initial) {
    reference = initialRef;
    mark = initial;
  }

  public V getReference() {
    return reference;
  }

  public boolean isMarked() {
    return mark;
  }

  public V get(boolean[] holder) {
    holder[0] = mark;
    return reference;
  }

  public boolean compareAndSet(V expected, V value, boolean expectedMark, boolean newMark) {
    if (reference != expected || mark != expectedMark) {
      return false;
    }
    set(value, newMark);
    return true;
  }

  public boolean weakCompareAndSet(V expected, V value, boolean expectedMark, boolean newMark) {
    return compareAndSet(expected, value, expectedMark, newMark);
  }

  public void set(V value, boolean newMark) {
    reference = value;
    mark = newMark;
  }

  public boolean attemptMark(V expected, boolean newMark) {
    return compareAndSet(expected, expected, mark, newMark);
  }
}
