package runnel.browser.check;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import runnel.browser.worker.SiteSql;

/** What Runnel itself has on a server only: it compiles for the browser, and would fail there. */
final class ServerOnly {
  private static final Map<String, String> METHODS =
      Map.of(
          "sql(Ljava/lang/String;)Lrunnel/Sql;", "sql",
          "sql(Ljava/lang/String;Ljava/util/function/Consumer;)Lrunnel/Sql;", "sql",
          "secrets()Lrunnel/Secrets;", "secrets",
          "secrets(Ljava/lang/String;)Ljava/lang/String;", "secrets");

  /** Not install and load, which are as well the begin of what stands on a button. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(from|select|with|create|insert|copy|describe|summarize|pivot|unpivot)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private ServerOnly() {}

  /** What is missing where it is used; null if it is there. */
  static @Nullable Missing of(Use use) {
    if (use.kind() == Use.Kind.SQL) {
      SiteSql.Lack lack = STATEMENT.matcher(use.name()).matches() ? SiteSql.in(use.name()) : null;
      return lack == null ? null : Missing.ofSql(lack);
    }
    String name = METHODS.get(use.signature());
    return name != null && (use.owner().equals("runnel/Ui") || use.owner().equals("runnel/Status"))
        ? new Missing(use.owner(), name, use.signature().substring(name.length()))
        : null;
  }
}
