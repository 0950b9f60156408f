/**
 * Apps on a server of their own: an embedded Jetty around the servlets of {@code runnel.servlet}.
 */
@org.jspecify.annotations.NullMarked
package runnel.server;
