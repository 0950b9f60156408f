package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text format of OpenMetrics, and fails at what the format does not allow. */
final class OpenMetricsReader {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*})? (\\S+)");
  private static final Map<String, Set<String>> SUFFIXES =
      Map.of(
          "gauge",
          Set.of(""),
          "counter",
          Set.of("_total"),
          "histogram",
          Set.of("_bucket", "_count", "_sum"));

  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Set<String> families = new HashSet<>();
  private String family = "";
  private String type = "";
  private String help = "";
  private double below;
  private double bound;

  private OpenMetricsReader() {}

  /** The samples by name and labels. */
  static Map<String, Double> read(String text) {
    assertThat(text).endsWith("\n# EOF\n").doesNotContain("\n\n");
    List<String> lines = text.lines().toList();
    OpenMetricsReader reader = new OpenMetricsReader();
    lines.subList(0, lines.size() - 1).forEach(reader::line);
    reader.over();
    return reader.samples;
  }

  private void line(String line) {
    String[] words = line.split(" ", 4);
    if (!line.startsWith("# ")) {
      sample(line);
    } else if (words[1].equals("HELP")) {
      over();
      family = words[2];
      help = words[3];
      type = "";
      assertThat(families.add(family)).as("once only: " + family).isTrue();
    } else {
      assertThat(words[2]).as(line).isEqualTo(family);
      switch (words[1]) {
        case "TYPE" -> type = words[3];
        case "UNIT" -> assertThat(family).endsWith("_" + words[3]);
        default -> throw new AssertionError(line);
      }
    }
  }

  private void sample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    assertThat(sample.matches()).as(line).isTrue();
    assertThat(help).as(line).isNotBlank();
    assertThat(SUFFIXES).as(line).containsKey(type);
    assertThat(sample.group(1)).as(line).startsWith(family);
    String suffix = sample.group(1).substring(family.length());
    assertThat(SUFFIXES.get(type)).as(line).contains(suffix);
    String labels = sample.group(2) == null ? "" : sample.group(2);
    double value = Double.parseDouble(sample.group(4));
    if (!type.equals("gauge")) {
      assertThat(value).as(line).isNotNegative();
    }
    switch (suffix) {
      case "_bucket" -> {
        String end = labels.replaceAll("\\{le=\"(.*)\"}", "$1");
        double now = end.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(end);
        assertThat(now).as(line).isGreaterThan(bound);
        assertThat(value).as(line).isGreaterThanOrEqualTo(below);
        bound = now;
        below = value;
      }
      case "_count" -> {
        assertThat(bound).as(line).isInfinite();
        assertThat(value).as(line).isEqualTo(below);
      }
      default -> {}
    }
    String key = sample.group(1) + labels;
    assertThat(samples.put(key, value)).as("once only: " + key).isNull();
  }

  private void over() {
    if (!family.isEmpty()) {
      assertThat(type).as(family).isNotEmpty();
    }
    bound = 0;
    below = 0;
  }
}
