import java.util.*;

public class Arrays2 {
  public static void main(String[] args) throws Exception {
    int[][] grid = new int[3][4];
    grid[1][2] = 7;
    System.out.println(Arrays.deepToString(grid));
    int[] a = {5, 3, 9, 1};
    int[] b = a.clone();
    Arrays.sort(b);
    System.out.println(Arrays.toString(a) + Arrays.toString(b) + Arrays.binarySearch(b, 5) + Arrays.binarySearch(b, 4));
    System.out.println(Arrays.equals(a, b) + " " + Arrays.hashCode(a) + " " + Arrays.stream(a).sum());
    System.out.println(Arrays.toString(Arrays.copyOf(a, 6)) + Arrays.toString(Arrays.copyOfRange(a, 1, 3)));
    Arrays.fill(a, 1, 3, 0);
    System.out.println(Arrays.toString(a));
    System.out.println(Arrays.asList(1, 2, 3) + " " + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 3}));
    System.out.println(Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + " " + Arrays.compare(new String[] {"b"}, new String[] {"a", "z"}));
    Integer[] boxed = {3, 1, 2};
    Arrays.sort(boxed, Comparator.reverseOrder());
    System.out.println(Arrays.toString(boxed));
    long[] l = {1, 2, 3, 4};
    Arrays.parallelPrefix(l, Long::sum);
    System.out.println(Arrays.toString(l));
    Arrays.setAll(a, i -> i * i);
    System.out.println(Arrays.toString(a));
    String[] words = {"pear", "fig", "apple"};
    Arrays.parallelSort(words);
    System.out.println(String.join(",", words));
    double[] d = {2.5, -0.0, 0.0, Double.NaN, -1};
    Arrays.parallelSort(d);
    System.out.println(Arrays.toString(d));
  }
}
