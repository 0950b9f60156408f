import java.util.*;
import java.math.BigDecimal;
import java.math.MathContext;

public class BigRoots {
  public static void main(String[] args) throws Exception {
    System.out.println(new BigDecimal("2").sqrt(new MathContext(20)) + " " + new BigDecimal("144").sqrt(MathContext.DECIMAL32) + " " + new BigDecimal("0.25").sqrt(new MathContext(5)));
  }
}
