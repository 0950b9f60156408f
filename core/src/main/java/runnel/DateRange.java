package runnel;

import java.time.LocalDate;

/**
 * Two days and all between them, the value of a date range input.
 *
 * @param from the first day
 * @param to the last day, which is part of it; not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {
  /** Whether {@code day} is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** How many days they are; 1 if both are the same. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }
}
