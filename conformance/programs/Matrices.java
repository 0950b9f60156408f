import java.util.*;

public class Matrices {
  public static void main(String[] args) throws Exception {
    double[][] a = {{1, 2}, {3, 4}};
    double[][] b = {{0.5, 0}, {0, 2}};
    double[][] c = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    System.out.println(Arrays.deepToString(c));
    int[][] jag = {{1}, {2, 3}, {}};
    System.out.println(Arrays.stream(jag).mapToInt(r -> r.length).sum() + " " + Arrays.deepHashCode(jag));
  }
}
