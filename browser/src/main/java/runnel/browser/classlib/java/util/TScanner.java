package runnel.browser.classlib.java.util;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.InputMismatchException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads as much as it needs, a line at a time; numbers are written as in English. */
public final class TScanner implements Iterator<String>, Closeable {
  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private final Reader in;
  private final StringBuilder text = new StringBuilder();
  private Pattern delimiter = WHITESPACE;
  private Locale locale = Locale.US;
  private int radix = 10;
  private int at;
  private boolean ended;
  private boolean closed;
  private IOException problem;

  public TScanner(String source) {
    this(new StringReader(source), true);
  }

  public TScanner(InputStream source) {
    this(source, StandardCharsets.UTF_8);
  }

  public TScanner(InputStream source, Charset charset) {
    this(new InputStreamReader(source, charset), true);
  }

  public TScanner(InputStream source, String charsetName) {
    this(source, Charset.forName(charsetName));
  }

  public TScanner(Readable source) {
    this((Reader) source, true);
  }

  private TScanner(Reader in, boolean mine) {
    this.in = Objects.requireNonNull(in);
  }

  /** Reads up to the end of a line; false if there is nothing more. */
  private boolean more() {
    if (ended) {
      return false;
    }
    if (at > 8192) {
      text.delete(0, at);
      at = 0;
    }
    try {
      int before = text.length();
      for (int c; (c = in.read()) >= 0; ) {
        text.append((char) c);
        if (c == '\n') {
          return true;
        }
      }
      ended = true;
      return text.length() > before;
    } catch (IOException e) {
      problem = e;
      ended = true;
      return false;
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("Scanner closed");
    }
  }

  /** Where the next token begins and ends; null if there is none. */
  private int[] token() {
    checkOpen();
    while (true) {
      int start = at;
      Matcher found = delimiter.matcher(text).region(at, text.length());
      if (found.lookingAt()) {
        start = found.end();
      }
      int end = -1;
      int after = -1;
      for (int i = start; end < 0 && i < text.length() && found.find(i); i = found.end() + 1) {
        if (found.end() > start) {
          end = found.start();
          after = found.end();
        }
      }
      // What ends where the text does might go on in what is not read yet.
      boolean sure = delimiter == WHITESPACE || after < text.length();
      if (end >= 0 && (ended || sure)) {
        return new int[] {start, end};
      }
      if (!more() && ended) {
        if (end < 0 && start < text.length()) {
          return new int[] {start, text.length()};
        }
        if (end < 0) {
          return null;
        }
      }
    }
  }

  @Override
  public boolean hasNext() {
    return token() != null;
  }

  @Override
  public String next() {
    int[] token = token();
    if (token == null) {
      throw new NoSuchElementException();
    }
    at = token[1];
    return text.substring(token[0], token[1]);
  }

  private String peek() {
    int[] token = token();
    return token == null ? null : text.substring(token[0], token[1]);
  }

  public boolean hasNext(Pattern pattern) {
    String token = peek();
    return token != null && pattern.matcher(token).matches();
  }

  public boolean hasNext(String pattern) {
    return hasNext(Pattern.compile(pattern));
  }

  public String next(Pattern pattern) {
    String token = peek();
    if (token == null) {
      throw new NoSuchElementException();
    }
    if (!pattern.matcher(token).matches()) {
      throw new InputMismatchException();
    }
    return next();
  }

  public String next(String pattern) {
    return next(Pattern.compile(pattern));
  }

  public boolean hasNextLine() {
    checkOpen();
    return at < text.length() || more();
  }

  public String nextLine() {
    checkOpen();
    int end;
    while ((end = lineEnd()) < 0 && more()) {}
    if (end < 0) {
      if (at >= text.length()) {
        throw new NoSuchElementException("No line found");
      }
      end = text.length();
    }
    String line = text.substring(at, end);
    at = end;
    if (at < text.length()) {
      at +=
          text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    return line;
  }

  private int lineEnd() {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return i;
      }
    }
    return -1;
  }

  private <T> T parsed(Function<String, T> parser) {
    String token = peek();
    if (token == null) {
      return null;
    }
    try {
      return parser.apply(token);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private <T> T number(Function<String, T> parser) {
    T value = parsed(parser);
    if (value == null) {
      String token = peek();
      if (token == null) {
        throw new NoSuchElementException();
      }
      // As on the JVM, only what looks like a number, but is too great, is told.
      throw token.matches("[-+]?[\\d,]+")
          ? new InputMismatchException("For input string: \"" + token + "\"")
          : new InputMismatchException();
    }
    next();
    return value;
  }

  /** Without the commas between groups of three digits. */
  private static String ungrouped(String token) {
    return token.matches("[-+]?\\d{1,3}(,\\d{3})+(\\..*)?") ? token.replace(",", "") : token;
  }

  private static String decimal(String token) {
    String plain = ungrouped(token);
    if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?NaN|[-+]?Infinity")) {
      throw new NumberFormatException();
    }
    return plain;
  }

  public boolean hasNextInt() {
    return hasNextInt(radix);
  }

  public boolean hasNextInt(int radix) {
    return parsed(s -> Integer.valueOf(ungrouped(s), radix)) != null;
  }

  public int nextInt() {
    return nextInt(radix);
  }

  public int nextInt(int radix) {
    return number(s -> Integer.valueOf(ungrouped(s), radix));
  }

  public boolean hasNextLong() {
    return parsed(s -> Long.valueOf(ungrouped(s), radix)) != null;
  }

  public long nextLong() {
    return number(s -> Long.valueOf(ungrouped(s), radix));
  }

  public boolean hasNextShort() {
    return parsed(s -> Short.valueOf(ungrouped(s), radix)) != null;
  }

  public short nextShort() {
    return number(s -> Short.valueOf(ungrouped(s), radix));
  }

  public boolean hasNextByte() {
    return parsed(s -> Byte.valueOf(ungrouped(s), radix)) != null;
  }

  public byte nextByte() {
    return number(s -> Byte.valueOf(ungrouped(s), radix));
  }

  public boolean hasNextDouble() {
    return parsed(s -> Double.valueOf(decimal(s))) != null;
  }

  public double nextDouble() {
    return number(s -> Double.valueOf(decimal(s)));
  }

  public boolean hasNextFloat() {
    return parsed(s -> Float.valueOf(decimal(s))) != null;
  }

  public float nextFloat() {
    return number(s -> Float.valueOf(decimal(s)));
  }

  public boolean hasNextBigInteger() {
    return parsed(s -> new BigInteger(ungrouped(s), radix)) != null;
  }

  public BigInteger nextBigInteger() {
    return number(s -> new BigInteger(ungrouped(s), radix));
  }

  public boolean hasNextBigDecimal() {
    return parsed(s -> new BigDecimal(decimal(s))) != null;
  }

  public BigDecimal nextBigDecimal() {
    return number(s -> new BigDecimal(decimal(s)));
  }

  public boolean hasNextBoolean() {
    return parsed(TScanner::truth) != null;
  }

  public boolean nextBoolean() {
    return number(TScanner::truth);
  }

  private static Boolean truth(String token) {
    return token.equalsIgnoreCase("true")
        ? Boolean.TRUE
        : token.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  public String findInLine(String pattern) {
    return findInLine(Pattern.compile(pattern));
  }

  public String findInLine(Pattern pattern) {
    checkOpen();
    int end;
    while ((end = lineEnd()) < 0 && more()) {}
    if (end < 0) {
      end = text.length();
    }
    Matcher matcher = pattern.matcher(text).region(at, end);
    if (!matcher.find()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }

  public TScanner skip(Pattern pattern) {
    checkOpen();
    while (more()) {}
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new NoSuchElementException();
    }
    at = matcher.end();
    return this;
  }

  public TScanner skip(String pattern) {
    return skip(Pattern.compile(pattern));
  }

  public TScanner useDelimiter(String pattern) {
    return useDelimiter(Pattern.compile(pattern));
  }

  public TScanner useDelimiter(Pattern pattern) {
    delimiter = Objects.requireNonNull(pattern);
    return this;
  }

  public Pattern delimiter() {
    return delimiter;
  }

  public TScanner useLocale(Locale locale) {
    this.locale = Objects.requireNonNull(locale);
    return this;
  }

  public Locale locale() {
    return locale;
  }

  public TScanner useRadix(int radix) {
    this.radix = radix;
    return this;
  }

  public int radix() {
    return radix;
  }

  public TScanner reset() {
    delimiter = WHITESPACE;
    locale = Locale.US;
    radix = 10;
    return this;
  }

  public IOException ioException() {
    return problem;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        in.close();
      } catch (IOException e) {
        problem = e;
      }
    }
  }
}
