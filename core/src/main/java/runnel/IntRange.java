package runnel;

/**
 * Two whole numbers, the value of a range slider.
 *
 * @param low not above {@code high}
 * @param high not below {@code low}
 */
public record IntRange(int low, int high) {
  /** Whether {@code value} lies between the two, both included. */
  public boolean contains(int value) {
    return low <= value && value <= high;
  }
}
