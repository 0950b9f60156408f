import java.util.*;

public class ShortestPath {
  record Edge(int to, int cost) {}

  public static void main(String[] args) throws Exception {
    Map<Integer, List<Edge>> g = Map.of(0, List.of(new Edge(1, 4), new Edge(2, 1)), 1, List.of(new Edge(3, 1)), 2, List.of(new Edge(1, 2), new Edge(3, 5)), 3, List.of());
    int[] dist = {0, 99, 99, 99};
    var q = new PriorityQueue<Edge>(Comparator.comparingInt(Edge::cost));
    q.add(new Edge(0, 0));
    while (!q.isEmpty()) {
      Edge e = q.poll();
      for (Edge n : g.get(e.to())) {
        if (e.cost() + n.cost() < dist[n.to()]) {
          dist[n.to()] = e.cost() + n.cost();
          q.add(new Edge(n.to(), dist[n.to()]));
        }
      }
    }
    System.out.println(Arrays.toString(dist));
  }
}
