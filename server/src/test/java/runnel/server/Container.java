package runnel.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.realm.GenericPrincipal;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.websocket.server.WsSci;
import runnel.AppBody;
import runnel.Server;
import runnel.servlet.AppServlets;
import runnel.servlet.AppServletsBuilder;

/** What apps are shown in: each keeps the same promises. */
enum Container {
  JETTY {
    @Override
    Server start(AppServletsBuilder app) {
      return JettyServer.start(app.build(), "127.0.0.1", 0);
    }
  },
  TOMCAT {
    @Override
    Server start(AppServletsBuilder app) {
      return tomcat("", app.build());
    }
  };

  abstract Server start(AppServletsBuilder app);

  Server start(AppBody body, UnaryOperator<AppServletsBuilder> settings) {
    return start(settings.apply(AppServlets.of(body).host("127.0.0.1").forgetful()));
  }

  /**
   * Apps in a web application of a Tomcat. Whoever says {@code X-Test-User} has signed in.
   *
   * @param path of the web application
   */
  static Server tomcat(String path, AppServlets... apps) {
    try {
      Path folder = Files.createTempDirectory("runnel-tomcat");
      Tomcat tomcat = new Tomcat();
      tomcat.setBaseDir(folder.toString());
      Connector connector = new Connector();
      connector.setProperty("address", "127.0.0.1");
      connector.setPort(0);
      tomcat.setConnector(connector);
      Context context = tomcat.addContext(path, folder.toString());
      context.getPipeline().addValve(new TestUsers());
      context.addServletContainerInitializer(new WsSci(), null);
      context.addServletContainerInitializer(
          (classes, servlets) -> List.of(apps).forEach(app -> app.register(servlets)), null);
      tomcat.start();
      return new InTomcat(
          tomcat, connector.getLocalPort(), path + apps[0].path(), apps, new CountDownLatch(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TestUsers extends ValveBase {
    TestUsers() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      String user = request.getHeader("X-Test-User");
      if (user != null) {
        request.setUserPrincipal(new GenericPrincipal(user));
      }
      getNext().invoke(request, response);
    }
  }

  private record InTomcat(
      Tomcat tomcat, int port, String path, AppServlets[] apps, CountDownLatch stopped)
      implements Server {
    @Override
    public String url() {
      return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void await() throws InterruptedException {
      stopped.await();
    }

    @Override
    public void close() {
      if (stopped.getCount() == 0) {
        return;
      }
      try {
        List.of(apps).forEach(AppServlets::close);
        tomcat.stop();
        tomcat.destroy();
        stopped.countDown();
      } catch (LifecycleException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
