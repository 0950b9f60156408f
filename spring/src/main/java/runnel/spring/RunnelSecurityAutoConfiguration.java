package runnel.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import runnel.servlet.AppServlets;

/**
 * Where the application has Spring Security: uploads and connections of apps go without its token
 * against forged requests, since Runnel itself compares the page's origin. Who may come in, the
 * application says.
 */
@AutoConfiguration
@ConditionalOnClass({HttpSecurity.class, CsrfConfigurer.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class RunnelSecurityAutoConfiguration {

  /** Is applied to each chain of filters that asks for tokens. */
  @Bean
  Customizer<CsrfConfigurer<HttpSecurity>> runnelWithoutTokens(ObjectProvider<AppServlets> apps) {
    return csrf ->
        csrf.ignoringRequestMatchers(
            request ->
                apps.stream()
                    .anyMatch(
                        app ->
                            request
                                .getRequestURI()
                                .startsWith(request.getContextPath() + app.path() + "/_runnel/")));
  }
}
