/**
 * Apps in a servlet container, over HTTP and WebSocket, and the JVM as their host. {@link
 * runnel.servlet.AppServlets} puts one below a path of a web application.
 */
@org.jspecify.annotations.NullMarked
package runnel.servlet;
