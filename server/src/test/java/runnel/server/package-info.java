@org.jspecify.annotations.NullMarked
package runnel.server;
