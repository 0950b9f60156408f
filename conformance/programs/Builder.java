import java.util.*;

public class Builder {
  static class Query {
    private final List<String> where = new ArrayList<>();
    private String table = "";
    Query from(String t) {
      table = t;
      return this;
    }
    Query where(String w) {
      where.add(w);
      return this;
    }
    @Override
    public String toString() {
      return "select * from " + table + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(new Query().from("t").where("a = 1").where("b > 2"));
    System.out.println(new Query().from("u"));
  }
}
