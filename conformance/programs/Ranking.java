import java.util.*;
import java.util.stream.Stream;

public class Ranking {
  record Team(String n, int points, int goals) {}

  public static void main(String[] args) throws Exception {
    var teams = Stream.of(new Team("A", 3, 1), new Team("B", 6, 2), new Team("C", 3, 4)).sorted(Comparator.comparingInt(Team::points).thenComparingInt(Team::goals).reversed()).toList();
    for (int i = 0; i < teams.size(); i++) {
      System.out.println(i + 1 + ". " + teams.get(i));
    }
  }
}
