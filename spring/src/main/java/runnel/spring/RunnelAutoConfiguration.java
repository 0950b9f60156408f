package runnel.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import runnel.AppBody;
import runnel.servlet.AppServlets;

/**
 * Shows the bean that is an {@link AppBody} at the path {@code runnel.path}. An application with
 * several apps makes a bean of {@link AppServlets} for each:
 *
 * <pre>{@code
 * @Bean
 * AppServlets sales(RunnelProperties settings, Sales sales) {
 *   return settings.app(sales).path("/sales").build();
 * }
 * }</pre>
 *
 * <p>Who has signed in by Spring Security is the user of the session.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RunnelProperties.class)
public class RunnelAutoConfiguration {

  /** The app, if there is one. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnSingleCandidate(AppBody.class)
  AppServlets runnelApp(RunnelProperties settings, AppBody body) {
    return settings.app(body).build();
  }

  /** After those of the application: a path that is taken is told. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ServletContextInitializer runnelServlets(ObjectProvider<AppServlets> apps) {
    return context -> apps.orderedStream().forEach(app -> app.register(context));
  }
}
