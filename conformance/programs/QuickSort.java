import java.util.*;

public class QuickSort {
  static void sort(int[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int pivot = a[(lo + hi) / 2];
    int i = lo;
    int j = hi;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    sort(a, lo, j);
    sort(a, i, hi);
  }

  public static void main(String[] args) throws Exception {
    int[] a = new Random(3).ints(15, -50, 50).toArray();
    System.out.println(Arrays.toString(a));
    sort(a, 0, a.length - 1);
    System.out.println(Arrays.toString(a));
  }
}
