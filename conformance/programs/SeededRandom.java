import java.util.*;

public class SeededRandom {
  public static void main(String[] args) throws Exception {
    Random r = new Random(42);
    for (int i = 0; i < 5; i++) {
      System.out.print(r.nextInt(100) + " " + r.nextInt() + " " + r.nextLong() + " " + r.nextBoolean() + " ");
    }
    System.out.println();
    System.out.println(r.nextDouble() + " " + r.nextFloat() + " " + r.nextInt(16) + " " + r.nextInt(5, 10) + " " + r.nextLong(1000) + " " + r.nextLong(-5, 5) + " " + r.nextDouble(3, 4) + " " + r.nextDouble(10));
    System.out.println(new Random(5).ints(5, 0, 100).boxed().toList());
    System.out.println(new Random(5).ints(0, 64).limit(4).boxed().toList());
    System.out.println(new Random(5).doubles(3).boxed().toList());
    System.out.println(new Random(5).doubles(2, -1, 1).boxed().toList());
    System.out.println(new Random(5).longs(2, 0, 1000).boxed().toList() + " " + new Random(6).ints(2).boxed().toList());
    byte[] b = new byte[6];
    new Random(9).nextBytes(b);
    System.out.println(Arrays.toString(b));
    try {
      new Random(1).nextInt(0);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Random s = new Random(3);
    s.setSeed(42);
    System.out.println(s.nextInt(1 << 30) + " " + s.nextInt((1 << 30) + 1) + " " + s.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }
}
