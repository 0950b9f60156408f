package runnel.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import runnel.AppBody;
import runnel.servlet.AppServlets;
import runnel.servlet.AppServletsBuilder;

/**
 * Settings {@code runnel.*} of the application.
 *
 * @param path where the app is, within the path of the application. Default: {@code /}
 * @param allowOrigins further origins whose pages may connect; see {@link
 *     runnel.Server.Builder#allowOrigin}
 * @param maxMessageBytes largest message taken from a client. Default: 1 MiB
 * @param metrics whether figures are served at {@code metrics} below the path. Default: no
 * @param metricsFrom addresses that may read them, besides this machine
 * @param sessions the folder where sessions outlive the server, or {@code none}. Default: one for
 *     the app; see {@link runnel.Server.Builder#sessions}
 * @param version of the app; see {@link runnel.Server.Builder#version}
 */
@ConfigurationProperties("runnel")
public record RunnelProperties(
    @DefaultValue("/") String path,
    @DefaultValue List<String> allowOrigins,
    @DefaultValue("1048576") int maxMessageBytes,
    @DefaultValue("false") boolean metrics,
    @DefaultValue List<String> metricsFrom,
    @Nullable String sessions,
    @DefaultValue("") String version) {

  /** An app with these settings; the path may be another, where there are several. */
  public AppServletsBuilder app(AppBody body) {
    AppServletsBuilder app =
        AppServlets.of(body)
            .path(path)
            .maxMessageBytes(maxMessageBytes)
            .keeping(sessions)
            .version(version);
    allowOrigins.forEach(app::allowOrigin);
    return metrics ? app.metrics(metricsFrom.toArray(String[]::new)) : app;
  }
}
