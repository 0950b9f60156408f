/** The JVM host: apps on Jetty, over HTTP and WebSocket, on virtual threads. */
@org.jspecify.annotations.NullMarked
package runnel.server;
