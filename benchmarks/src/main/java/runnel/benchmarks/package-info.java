/** Measures Runnel from outside: over a real WebSocket, with a client written from docs/wire.md. */
@org.jspecify.annotations.NullMarked
package runnel.benchmarks;
