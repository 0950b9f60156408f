package runnel.browser.compat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Date;
import java.util.DuplicateFormatFlagsException;
import java.util.FormatFlagsConversionMismatchException;
import java.util.Formattable;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatFlagsException;
import java.util.IllegalFormatPrecisionException;
import java.util.Locale;
import java.util.MissingFormatArgumentException;
import java.util.MissingFormatWidthException;
import java.util.UnknownFormatConversionException;
import org.jspecify.annotations.Nullable;

/** {@code String.format} and its kin, with all conversions of a JVM. */
final class Formats {
  private static final String FLAGS = "-#+ 0,(<";

  private final Locale locale;
  private final String format;
  private final @Nullable Object @Nullable [] args;
  private final StringBuilder out = new StringBuilder();

  // The specifier at hand.
  private String text = "";
  private String flags = "";
  private int width;
  private int precision;
  private char conversion;

  private Formats(@Nullable Locale locale, String format, @Nullable Object @Nullable [] args) {
    this.locale = locale == null ? Locale.ROOT : locale;
    this.format = format;
    this.args = args;
  }

  static String format(@Nullable Locale locale, String format, @Nullable Object @Nullable [] args) {
    return new Formats(locale, format, args).run();
  }

  private String run() {
    int ordinary = 0;
    int last = -1;
    int at = 0;
    int length = format.length();
    while (at < length) {
      char c = format.charAt(at);
      if (c != '%') {
        out.append(c);
        at++;
        continue;
      }
      int start = at++;
      int index = -1;
      int digits = at;
      while (digits < length && isDigit(format.charAt(digits))) {
        digits++;
      }
      if (digits > at && digits < length && format.charAt(digits) == '$') {
        index = Integer.parseInt(format.substring(at, digits));
        at = digits + 1;
      }
      StringBuilder flagText = new StringBuilder();
      while (at < length && FLAGS.indexOf(format.charAt(at)) >= 0) {
        char flag = format.charAt(at++);
        if (flagText.indexOf(String.valueOf(flag)) >= 0) {
          throw new DuplicateFormatFlagsException(String.valueOf(flag));
        }
        flagText.append(flag);
      }
      flags = flagText.toString();
      width = -1;
      int from = at;
      while (at < length && isDigit(format.charAt(at))) {
        at++;
      }
      if (at > from) {
        width = Integer.parseInt(format.substring(from, at));
      }
      precision = -1;
      if (at < length && format.charAt(at) == '.') {
        from = ++at;
        while (at < length && isDigit(format.charAt(at))) {
          at++;
        }
        if (at == from) {
          throw new UnknownFormatConversionException(
              at < length ? String.valueOf(format.charAt(start + 1)) : "%");
        }
        precision = Integer.parseInt(format.substring(from, at));
      }
      if (at >= length) {
        throw new UnknownFormatConversionException("%");
      }
      conversion = format.charAt(at++);
      char time = 0;
      if (conversion == 't' || conversion == 'T') {
        if (at >= length) {
          throw new UnknownFormatConversionException(String.valueOf(conversion));
        }
        time = format.charAt(at++);
      }
      text = format.substring(start, at);
      if (conversion == 'n') {
        out.append('\n');
        continue;
      }
      if (conversion == '%') {
        checkWidth();
        pad("%");
        continue;
      }
      if ("bBhHsScCdoxXeEfgGaAtT".indexOf(conversion) < 0) {
        throw new UnknownFormatConversionException(String.valueOf(conversion));
      }
      if (has('<')) {
        index = last;
      } else if (index > 0) {
        index--;
      } else {
        index = ordinary++;
      }
      if (index < 0 || (args != null && index >= args.length)) {
        throw new MissingFormatArgumentException(text);
      }
      last = index;
      convert(args == null ? null : args[index], time);
    }
    return out.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  private void checkWidth() {
    if ((has('-') || has('0')) && width < 0) {
      throw new MissingFormatWidthException(text);
    }
  }

  private void convert(@Nullable Object arg, char time) {
    char kind = Character.toLowerCase(conversion);
    if (has('-') && width < 0) {
      throw new MissingFormatWidthException(text);
    }
    if (kind == 'b' && arg == null) {
      general("false");
      return;
    }
    switch (kind) {
      case 'b' -> general(truth(arg));
      case 'h' -> general(arg == null ? "null" : Integer.toHexString(arg.hashCode()));
      case 's' -> {
        if (arg instanceof Formattable) {
          throw new UnsupportedOperationException("java.util.Formattable in a browser");
        }
        if (has('#')) {
          throw new FormatFlagsConversionMismatchException("#", 's');
        }
        general(String.valueOf(arg));
      }
      case 'c' -> character(arg);
      case 'd', 'o', 'x' -> integer(arg, kind);
      case 't' -> time(arg, time);
      default -> decimal(arg, kind);
    }
  }

  private static String truth(@Nullable Object arg) {
    if (arg == null) {
      return "false";
    }
    return arg instanceof Boolean ? arg.toString() : "true";
  }

  private static BigDecimal round(BigDecimal value, int digits) {
    int scale = value.scale() - value.precision() + digits;
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    return rounded.precision() > digits
        ? rounded.setScale(scale - 1, RoundingMode.HALF_UP)
        : rounded;
  }

  private void general(String value) {
    for (char flag : "+ 0,(".toCharArray()) {
      if (has(flag)) {
        throw new FormatFlagsConversionMismatchException(String.valueOf(flag), conversion);
      }
    }
    if (precision >= 0 && precision < value.length()) {
      value = value.substring(0, precision);
    }
    pad(value);
  }

  private void character(@Nullable Object arg) {
    if (precision >= 0) {
      throw new IllegalFormatPrecisionException(precision);
    }
    switch (arg) {
      case null -> pad("null");
      case Character c -> pad(String.valueOf(c));
      case Byte b -> pad(new String(Character.toChars(b)));
      case Short s -> pad(new String(Character.toChars(s)));
      case Integer i -> pad(new String(Character.toChars(i)));
      default -> throw wrong(arg);
    }
  }

  private IllegalFormatConversionException wrong(Object arg) {
    return new IllegalFormatConversionException(conversion, arg.getClass());
  }

  private void integer(@Nullable Object arg, char kind) {
    if (precision >= 0) {
      throw new IllegalFormatPrecisionException(precision);
    }
    checkNumber();
    if (arg == null) {
      pad("null");
      return;
    }
    if (kind == 'd') {
      if (has('#')) {
        throw new FormatFlagsConversionMismatchException("#", 'd');
      }
      String digits =
          switch (arg) {
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> arg.toString();
            default -> throw wrong(arg);
          };
      boolean negative = digits.startsWith("-");
      number(negative, negative ? digits.substring(1) : digits);
      return;
    }
    if (has(',')) {
      throw new FormatFlagsConversionMismatchException(",", conversion);
    }
    String prefix = has('#') ? kind == 'x' ? "0x" : "0" : "";
    if (arg instanceof BigInteger big) {
      String digits = big.abs().toString(kind == 'x' ? 16 : 8);
      number(big.signum() < 0, prefix + digits);
      return;
    }
    for (char flag : "+ (".toCharArray()) {
      if (has(flag)) {
        throw new FormatFlagsConversionMismatchException(String.valueOf(flag), conversion);
      }
    }
    long bits =
        switch (arg) {
          case Byte b -> b & 0xffL;
          case Short s -> s & 0xffffL;
          case Integer i -> i & 0xffffffffL;
          case Long l -> l;
          default -> throw wrong(arg);
        };
    String digits = kind == 'x' ? Long.toHexString(bits) : Long.toOctalString(bits);
    if (has('0')) {
      digits = "0".repeat(Math.max(0, width - prefix.length() - digits.length())) + digits;
    }
    pad(prefix + digits);
  }

  private void checkNumber() {
    checkWidth();
    if ((has('+') && has(' ')) || (has('-') && has('0'))) {
      throw new IllegalFormatFlagsException(flags);
    }
  }

  /** Adds sign, grouping and zeros to digits with an optional fraction and exponent. */
  private void number(boolean negative, String digits) {
    StringBuilder number = new StringBuilder();
    if (has(',')) {
      int end = 0;
      while (end < digits.length() && isDigit(digits.charAt(end))) {
        end++;
      }
      for (int i = 0; i < end; i++) {
        if (i > 0 && (end - i) % 3 == 0) {
          number.append(Symbols.of(locale).grouping());
        }
        number.append(digits.charAt(i));
      }
      number.append(digits, end, digits.length());
    } else {
      number.append(digits);
    }
    boolean bracket = negative && has('(');
    String sign = bracket ? "(" : negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    if (has('0')) {
      int missing = width - sign.length() - number.length() - (bracket ? 1 : 0);
      int at = number.indexOf("0x") == 0 ? 2 : 0;
      number.insert(at, "0".repeat(Math.max(0, missing)));
    }
    pad(sign + number + (bracket ? ")" : ""));
  }

  private void decimal(@Nullable Object arg, char kind) {
    checkNumber();
    if (kind == 'e' && has(',')) {
      throw new FormatFlagsConversionMismatchException(",", conversion);
    }
    if (kind == 'g' && has('#')) {
      throw new FormatFlagsConversionMismatchException("#", conversion);
    }
    if (arg == null) {
      pad("null");
      return;
    }
    if (kind == 'a') {
      if (!(arg instanceof Float || arg instanceof Double)) {
        throw wrong(arg);
      }
      double value = ((Number) arg).doubleValue();
      String hex = Double.toHexString(Math.abs(value));
      number(value < 0, hex);
      return;
    }
    BigDecimal value;
    boolean negative;
    switch (arg) {
      case Float f when Float.isNaN(f) || Float.isInfinite(f) -> {
        special(f.doubleValue());
        return;
      }
      case Double d when Double.isNaN(d) || Double.isInfinite(d) -> {
        special(d);
        return;
      }
      case Float f -> {
        value = new BigDecimal(Float.toString(Math.abs(f)));
        negative = Float.floatToIntBits(f) < 0;
      }
      case Double d -> {
        value = new BigDecimal(Double.toString(Math.abs(d)));
        negative = Double.doubleToLongBits(d) < 0;
      }
      case BigDecimal b -> {
        value = b.abs();
        negative = b.signum() < 0;
      }
      default -> throw wrong(arg);
    }
    int digits = precision < 0 ? 6 : precision;
    String text;
    if (kind == 'f') {
      text = plain(value, digits);
    } else if (kind == 'e') {
      text = scientific(value, digits);
    } else {
      digits = digits == 0 ? 1 : digits;
      if (value.signum() == 0) {
        text = plain(value, digits - 1);
      } else {
        BigDecimal rounded = round(value, digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        text =
            exponent >= -4 && exponent < digits
                ? plain(value, digits - 1 - exponent)
                : scientific(value, digits - 1);
      }
    }
    number(negative, text);
  }

  private void special(double value) {
    String sign = value < 0 ? has('(') ? "(" : "-" : has('+') ? "+" : has(' ') ? " " : "";
    String name = Double.isNaN(value) ? "NaN" : "Infinity";
    if (Double.isNaN(value)) {
      sign = "";
    }
    pad(sign + name + (sign.equals("(") ? ")" : ""));
  }

  private String plain(BigDecimal value, int fraction) {
    String digits = value.setScale(fraction, RoundingMode.HALF_UP).toPlainString();
    int point = digits.indexOf('.');
    if (point < 0) {
      return has('#') ? digits + Symbols.of(locale).decimal() : digits;
    }
    return digits.substring(0, point) + Symbols.of(locale).decimal() + digits.substring(point + 1);
  }

  private String scientific(BigDecimal value, int fraction) {
    String digits;
    int exponent;
    if (value.signum() == 0) {
      digits = "0".repeat(fraction + 1);
      exponent = 0;
    } else {
      BigDecimal rounded = round(value, fraction + 1);
      exponent = rounded.precision() - rounded.scale() - 1;
      digits = rounded.unscaledValue().toString();
      digits += "0".repeat(Math.max(0, fraction + 1 - digits.length()));
    }
    String mantissa = digits.substring(0, 1);
    if (fraction > 0) {
      mantissa += Symbols.of(locale).decimal() + digits.substring(1, fraction + 1);
    } else if (has('#')) {
      mantissa += Symbols.of(locale).decimal();
    }
    int size = Math.abs(exponent);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  private void pad(String value) {
    if (Character.isUpperCase(conversion)) {
      value = value.toUpperCase(locale);
    }
    int missing = width - value.length();
    if (missing > 0 && !has('-')) {
      out.repeat(" ", missing);
    }
    out.append(value);
    if (missing > 0 && has('-')) {
      out.repeat(" ", missing);
    }
  }

  private void time(@Nullable Object arg, char part) {
    if ("HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".indexOf(part) < 0) {
      throw new UnknownFormatConversionException("t" + part);
    }
    if (precision >= 0) {
      throw new IllegalFormatPrecisionException(precision);
    }
    TemporalAccessor value =
        switch (arg) {
          case null -> null;
          case Long l -> Instant.ofEpochMilli(l).atZone(ZoneId.systemDefault());
          case Date d -> Instant.ofEpochMilli(d.getTime()).atZone(ZoneId.systemDefault());
          case Calendar c ->
              ZonedDateTime.ofInstant(
                  Instant.ofEpochMilli(c.getTimeInMillis()), ZoneId.of(c.getTimeZone().getID()));
          case TemporalAccessor t -> t;
          default -> throw new IllegalFormatConversionException(part, arg.getClass());
        };
    pad(value == null ? "null" : part(value, part));
  }

  private String part(TemporalAccessor t, char part) {
    return switch (part) {
      case 'H' -> two(t, ChronoField.HOUR_OF_DAY);
      case 'k' -> "" + t.get(ChronoField.HOUR_OF_DAY);
      case 'I' -> two(t, ChronoField.CLOCK_HOUR_OF_AMPM);
      case 'l' -> "" + t.get(ChronoField.CLOCK_HOUR_OF_AMPM);
      case 'M' -> two(t, ChronoField.MINUTE_OF_HOUR);
      case 'S' -> two(t, ChronoField.SECOND_OF_MINUTE);
      case 'L' -> zeros(t.get(ChronoField.MILLI_OF_SECOND), 3);
      case 'N' -> zeros(t.get(ChronoField.NANO_OF_SECOND), 9);
      case 'p' -> named(t, "a").toLowerCase(locale);
      case 'z' -> {
        int seconds = t.get(ChronoField.OFFSET_SECONDS);
        int minutes = Math.abs(seconds) / 60;
        yield (seconds < 0 ? "-" : "+") + zeros(minutes / 60, 2) + zeros(minutes % 60, 2);
      }
      case 'Z' -> {
        ZoneId zone = t.query(TemporalQueries.zone());
        yield zone instanceof java.time.ZoneOffset offset ? offset.getId() : named(t, "zzz");
      }
      case 's' -> "" + t.getLong(ChronoField.INSTANT_SECONDS);
      case 'Q' ->
          ""
              + (t.getLong(ChronoField.INSTANT_SECONDS) * 1000
                  + t.getLong(ChronoField.MILLI_OF_SECOND));
      case 'B' -> named(t, "MMMM");
      case 'b', 'h' -> named(t, "MMM");
      case 'A' -> named(t, "EEEE");
      case 'a' -> named(t, "EEE");
      case 'C' -> zeros(t.get(ChronoField.YEAR_OF_ERA) / 100, 2);
      case 'Y' -> zeros(t.get(ChronoField.YEAR_OF_ERA), 4);
      case 'y' -> zeros(t.get(ChronoField.YEAR_OF_ERA) % 100, 2);
      case 'j' -> zeros(t.get(ChronoField.DAY_OF_YEAR), 3);
      case 'm' -> two(t, ChronoField.MONTH_OF_YEAR);
      case 'd' -> two(t, ChronoField.DAY_OF_MONTH);
      case 'e' -> "" + t.get(ChronoField.DAY_OF_MONTH);
      case 'R' -> part(t, 'H') + ":" + part(t, 'M');
      case 'T' -> part(t, 'R') + ":" + part(t, 'S');
      case 'r' -> part(t, 'I') + ":" + part(t, 'M') + ":" + part(t, 'S') + " " + upper(t);
      case 'D' -> part(t, 'm') + "/" + part(t, 'd') + "/" + part(t, 'y');
      case 'F' -> part(t, 'Y') + "-" + part(t, 'm') + "-" + part(t, 'd');
      default -> // c
          part(t, 'a')
              + " "
              + part(t, 'b')
              + " "
              + part(t, 'd')
              + " "
              + part(t, 'T')
              + " "
              + part(t, 'Z')
              + " "
              + part(t, 'Y');
    };
  }

  private String upper(TemporalAccessor t) {
    return part(t, 'p').toUpperCase(locale);
  }

  private String named(TemporalAccessor t, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(t);
  }

  private static String two(TemporalAccessor t, ChronoField field) {
    return zeros(t.get(field), 2);
  }

  private static String zeros(int value, int size) {
    String digits = String.valueOf(value);
    return "0".repeat(Math.max(0, size - digits.length())) + digits;
  }
}
