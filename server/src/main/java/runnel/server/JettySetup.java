package runnel.server;

import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.JakartaWebSocketServerContainer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.compression.DeflaterPool;
import org.eclipse.jetty.util.compression.InflaterPool;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import runnel.servlet.AppServlets;

/** All that is Jetty's own; the rest uses the Jakarta interfaces. */
final class JettySetup {
  private static final int MAX_THREADS = 16;
  private static final int POOLED_COMPRESSORS = 16;
  private static final int COMPRESSION_LEVEL = 4;

  /** A browser sends at most 4 KB for each cookie. */
  private static final int HEADER_BYTES = 16 << 10;

  /** A client that says nothing for so long while it is to say something is let go. */
  private static final long IDLE_MILLIS = 30_000;

  /** Headers of a few KB are there in no time, unless somebody holds them back. */
  private static final long HEADER_MILLIS = 40_000;

  private JettySetup() {}

  /** A Jetty that is not started yet. */
  static Server create(AppServlets app, String host, int port) {
    return create(app, host, port, HEADER_MILLIS);
  }

  /** Likewise; the headers of a request may take so long to arrive. */
  static Server create(AppServlets app, String host, int port, long headerMillis) {
    Server server = new Server(threads());
    ServerConnector connector = connector(server, host, port);
    server.addConnector(connector);
    server.addBean(new HeaderWatch(connector, headerMillis));
    // Few compressors are in use at a time, and each holds a quarter of a megabyte.
    server.addBean(new DeflaterPool(POOLED_COMPRESSORS, COMPRESSION_LEVEL, true));
    server.addBean(new InflaterPool(POOLED_COMPRESSORS, true));
    server.setHandler(context(app));
    return server;
  }

  /** Few platform threads wait for the network; requests and messages run on virtual threads. */
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 1);
    threads.setName("runnel-http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return threads;
  }

  private static ServerConnector connector(Server server, String host, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptedTcpNoDelay(true);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(1024);
    return connector;
  }

  private static ServletContextHandler context(AppServlets app) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServletContainerInitializer(
        (classes, servlets) -> {
          webSockets(context);
          app.register(servlets);
        });
    return context;
  }

  /** As Jetty's own initializer does, but without its filter, scanning and annotations. */
  private static void webSockets(ServletContextHandler context) {
    WebSocketServerComponents.ensureWebSocketComponents(context.getServer(), context)
        .getExtensionRegistry()
        .register("permessage-deflate", SparingDeflate.class);
    WebSocketMappings.ensureMappings(context);
    JakartaWebSocketServerContainer.ensureContainer(context.getServletContext());
  }
}
