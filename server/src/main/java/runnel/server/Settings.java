package runnel.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.spi.Look;

/**
 * How a server is to listen.
 *
 * @param host address to bind, like {@code 127.0.0.1}
 * @param port 0 to 65535; 0 takes a free one
 * @param origins further origins whose pages may connect
 * @param maxMessageBytes largest message taken from a client, in bytes of UTF-8
 * @param metrics whether figures are served
 * @param development whether pages may look behind the scenes
 * @param look how the app is shown at first
 * @param around what stands around the app
 * @param sessions the folder where sessions outlive the server; null if they do not
 * @param version of the app
 * @param limits those that are said
 */
record Settings(
    String host,
    int port,
    Set<String> origins,
    int maxMessageBytes,
    boolean metrics,
    boolean development,
    Look look,
    Surroundings around,
    @Nullable Path sessions,
    String version,
    Map<Limit, Long> limits) {}
