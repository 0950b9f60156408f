import java.util.*;

public class Statistics {
  public static void main(String[] args) throws Exception {
    double[] d = {2, 4, 4, 4, 5, 5, 7, 9};
    double mean = Arrays.stream(d).average().orElse(0);
    double var = Arrays.stream(d).map(x -> (x - mean) * (x - mean)).sum() / d.length;
    System.out.printf("%.3f %.3f %.3f%n", mean, var, Math.sqrt(var));
    System.out.println(Arrays.stream(d).summaryStatistics());
  }
}
