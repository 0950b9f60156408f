import java.util.*;

public class LoanPlan {
  public static void main(String[] args) throws Exception {
    double debt = 10000;
    double rate = 0.05 / 12;
    double pay = 500;
    int months = 0;
    double interest = 0;
    while (debt > 0) {
      double i = debt * rate;
      interest += i;
      debt = debt + i - pay;
      months++;
    }
    System.out.printf("%d months, %,.2f interest%n", months, interest);
  }
}
