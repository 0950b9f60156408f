package runnel.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.server.Logs;

/**
 * What the settings say for those who operate the server; null for what they do not say.
 *
 * @param metrics who may read the figures, besides this machine; empty for nobody else
 * @param format of the log
 * @param level from which on it is written
 * @param drain seconds between saying that the server ends and sending the pages away
 */
record Operations(
    @Nullable List<String> metrics,
    Logs.@Nullable Format format,
    @Nullable String level,
    @Nullable Long drain) {
  /** They say nothing. */
  static final Operations NONE = new Operations(null, null, null, null);

  /** These, and of the others what these do not say. */
  Operations or(Operations others) {
    return new Operations(
        metrics != null ? metrics : others.metrics,
        format != null ? format : others.format,
        level != null ? level : others.level,
        drain != null ? drain : others.drain);
  }
}
