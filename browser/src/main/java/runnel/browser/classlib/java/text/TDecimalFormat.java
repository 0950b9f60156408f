package runnel.browser.classlib.java.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers by a pattern. */
public class TDecimalFormat extends NumberFormat {
  DecimalFormatSymbols symbols;
  int exponentDigits;
  private TAffix positivePrefix;
  private TAffix positiveSuffix;
  private TAffix negativePrefix;
  private TAffix negativeSuffix;
  private boolean hasNegative;
  private int multiplier;
  private int groupingSize;
  private boolean pointAlwaysShown;
  private boolean parseBigDecimal;
  private RoundingMode rounding = RoundingMode.HALF_EVEN;

  public TDecimalFormat() {
    this("#,##0.###");
  }

  public TDecimalFormat(String pattern) {
    this(pattern, DecimalFormatSymbols.getInstance(Locale.getDefault()));
  }

  public TDecimalFormat(String pattern, DecimalFormatSymbols symbols) {
    this.symbols = (DecimalFormatSymbols) symbols.clone();
    applyPattern(pattern);
  }

  public void applyPattern(String text) {
    TDecimalPattern pattern = new TDecimalPattern(text);
    positivePrefix = TAffix.ofPattern(pattern.positivePrefix);
    positiveSuffix = TAffix.ofPattern(pattern.positiveSuffix);
    negativePrefix = TAffix.ofPattern(pattern.negativePrefix);
    negativeSuffix = TAffix.ofPattern(pattern.negativeSuffix);
    hasNegative = pattern.hasNegative();
    multiplier = pattern.multiplier;
    exponentDigits = pattern.exponentDigits;
    pointAlwaysShown = pattern.pointAlwaysShown;
    groupingSize = pattern.grouping;
    setGroupingUsed(groupingSize > 0);
    setMaximumIntegerDigits(pattern.maximumInteger);
    setMinimumIntegerDigits(pattern.minimumInteger);
    setMaximumFractionDigits(pattern.maximumFraction);
    setMinimumFractionDigits(pattern.minimumFraction);
  }

  public String toPattern() {
    StringBuilder pattern = new StringBuilder(positivePrefix.pattern());
    number(pattern);
    pattern.append(positiveSuffix.pattern());
    if (hasNegative) {
      pattern.append(';').append(negativePrefix.pattern());
      number(pattern);
      pattern.append(negativeSuffix.pattern());
    }
    return pattern.toString();
  }

  private void number(StringBuilder pattern) {
    int digits =
        exponentDigits > 0
            ? getMaximumIntegerDigits()
            : Math.max(groupingSize, getMinimumIntegerDigits()) + 1;
    for (int i = digits; i > 0; i--) {
      if (i != digits && isGroupingUsed() && groupingSize > 0 && i % groupingSize == 0) {
        pattern.append(',');
      }
      pattern.append(i <= getMinimumIntegerDigits() ? '0' : '#');
    }
    if (getMaximumFractionDigits() > 0 || pointAlwaysShown) {
      pattern.append('.');
    }
    for (int i = 0; i < getMaximumFractionDigits(); i++) {
      pattern.append(i < getMinimumFractionDigits() ? '0' : '#');
    }
    if (exponentDigits > 0) {
      pattern.append('E').append("0".repeat(exponentDigits));
    }
  }

  @Override
  public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
    if (Double.isNaN(number)) {
      return out.append(symbols.getNaN());
    }
    double scaled = number * multiplier;
    boolean negative = scaled < 0 || scaled == 0 && 1 / scaled < 0;
    if (Double.isInfinite(scaled)) {
      return out.append(prefix(negative)).append(symbols.getInfinity()).append(suffix(negative));
    }
    // The digits that one sees, unless they are rounded: then what the double really is.
    BigDecimal seen = BigDecimal.valueOf(scaled);
    return format(isExact(seen) ? seen : new BigDecimal(scaled), negative, out);
  }

  private boolean isExact(BigDecimal number) {
    return exponentDigits > 0
        ? number.stripTrailingZeros().precision() <= TDecimalWriter.significant(this)
        : number.scale() <= getMaximumFractionDigits();
  }

  @Override
  public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
    return format(BigDecimal.valueOf(number), out);
  }

  @Override
  public final StringBuffer format(Object number, StringBuffer out, FieldPosition position) {
    return switch (number) {
      case BigDecimal n -> format(n, out);
      case BigInteger n -> format(new BigDecimal(n), out);
      case Long n -> format(n.longValue(), out, position);
      case Integer n -> format(n.longValue(), out, position);
      case Short n -> format(n.longValue(), out, position);
      case Byte n -> format(n.longValue(), out, position);
      case AtomicInteger n -> format(n.longValue(), out, position);
      case AtomicLong n -> format(n.longValue(), out, position);
      case Number n -> format(n.doubleValue(), out, position);
      case null, default ->
          throw new IllegalArgumentException("Cannot format given Object as a Number");
    };
  }

  private StringBuffer format(BigDecimal number, StringBuffer out) {
    BigDecimal scaled = number.multiply(BigDecimal.valueOf(multiplier));
    return format(scaled, scaled.signum() < 0, out);
  }

  private StringBuffer format(BigDecimal number, boolean negative, StringBuffer out) {
    out.append(prefix(negative));
    new TDecimalWriter(this, out).write(number);
    return out.append(suffix(negative));
  }

  /** Whether the pattern has the sign of a currency, which may have a point of its own. */
  boolean isMoney() {
    return positivePrefix.isMoney() || positiveSuffix.isMoney();
  }

  String prefix(boolean negative) {
    return (negative ? negativePrefix : positivePrefix).text(symbols, getCurrency());
  }

  String suffix(boolean negative) {
    return (negative ? negativeSuffix : positiveSuffix).text(symbols, getCurrency());
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    return new TDecimalReader(this, text).read(position);
  }

  public DecimalFormatSymbols getDecimalFormatSymbols() {
    return (DecimalFormatSymbols) symbols.clone();
  }

  public void setDecimalFormatSymbols(DecimalFormatSymbols symbols) {
    this.symbols = (DecimalFormatSymbols) symbols.clone();
  }

  public String getPositivePrefix() {
    return prefix(false);
  }

  public void setPositivePrefix(String text) {
    positivePrefix = TAffix.ofText(text);
  }

  public String getNegativePrefix() {
    return prefix(true);
  }

  public void setNegativePrefix(String text) {
    negativePrefix = TAffix.ofText(text);
    hasNegative = true;
  }

  public String getPositiveSuffix() {
    return suffix(false);
  }

  public void setPositiveSuffix(String text) {
    positiveSuffix = TAffix.ofText(text);
  }

  public String getNegativeSuffix() {
    return suffix(true);
  }

  public void setNegativeSuffix(String text) {
    negativeSuffix = TAffix.ofText(text);
    hasNegative = true;
  }

  public int getMultiplier() {
    return multiplier;
  }

  public void setMultiplier(int value) {
    multiplier = value;
  }

  public int getGroupingSize() {
    return groupingSize;
  }

  public void setGroupingSize(int size) {
    if (size < 0 || size > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("newValue is out of valid range. value: " + size);
    }
    groupingSize = size;
  }

  public boolean isDecimalSeparatorAlwaysShown() {
    return pointAlwaysShown;
  }

  public void setDecimalSeparatorAlwaysShown(boolean shown) {
    pointAlwaysShown = shown;
  }

  public boolean isParseBigDecimal() {
    return parseBigDecimal;
  }

  public void setParseBigDecimal(boolean big) {
    parseBigDecimal = big;
  }

  @Override
  public RoundingMode getRoundingMode() {
    return rounding;
  }

  @Override
  public void setRoundingMode(RoundingMode mode) {
    rounding = Objects.requireNonNull(mode);
  }

  @Override
  public void setCurrency(Currency currency) {
    super.setCurrency(Objects.requireNonNull(currency));
  }

  @Override
  public Object clone() {
    TDecimalFormat copy = (TDecimalFormat) super.clone();
    copy.symbols = (DecimalFormatSymbols) symbols.clone();
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TDecimalFormat format
        && toPattern().equals(format.toPattern())
        && sameSymbols(format.symbols)
        && multiplier == format.multiplier
        && parseBigDecimal == format.parseBigDecimal
        && rounding == format.rounding;
  }

  /** TeaVM's class does not compare. */
  private boolean sameSymbols(DecimalFormatSymbols other) {
    return symbols.getDecimalSeparator() == other.getDecimalSeparator()
        && symbols.getGroupingSeparator() == other.getGroupingSeparator()
        && symbols.getMinusSign() == other.getMinusSign()
        && symbols.getLocale().equals(other.getLocale());
  }

  @Override
  public int hashCode() {
    return toPattern().hashCode();
  }
}
