package runnel;

/** What the values of one column of a {@link Frame} are. */
public enum ColumnType {
  /** Whole numbers, kept as {@code long}. */
  INTEGER,
  /** Numbers, kept as {@code double}. NaN is a gap, the same as null. */
  NUMBER,
  /** True and false. */
  BOOLEAN,
  /** Texts. */
  TEXT,
  /** Days, kept as days since 1970. */
  DATE,
  /** Times of day, kept as milliseconds since midnight. */
  TIME,
  /**
   * Days with a time, as a clock on some wall shows them; kept as milliseconds since 1970, as if it
   * hung in UTC.
   */
  DATE_TIME,
  /** Points in time, kept as milliseconds since 1970. */
  INSTANT,
  /** Anything else: lists, maps, records. */
  OTHER;

  /** Whether it is {@link #INTEGER} or {@link #NUMBER}. */
  public boolean isNumeric() {
    return this == INTEGER || this == NUMBER;
  }

  /** Whether it is {@link #DATE}, {@link #TIME}, {@link #DATE_TIME} or {@link #INSTANT}. */
  public boolean isTemporal() {
    return this == DATE || this == TIME || this == DATE_TIME || this == INSTANT;
  }
}
