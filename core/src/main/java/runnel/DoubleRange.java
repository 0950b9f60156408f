package runnel;

/**
 * Two numbers, the value of a range slider.
 *
 * @param low not above {@code high}
 * @param high not below {@code low}
 */
public record DoubleRange(double low, double high) {
  /** Whether {@code value} lies between the two, both included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
