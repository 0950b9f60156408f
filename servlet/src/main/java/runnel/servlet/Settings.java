package runnel.servlet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.spi.Look;
import runnel.spi.Observer;
import runnel.spi.SignIn;

/**
 * How an app is to be served.
 *
 * @param host address that the server listens on, like {@code 127.0.0.1}
 * @param path what the app is below, like {@code /sales}, or empty
 * @param origins further origins whose pages may connect
 * @param proxies who is believed about the visitor
 * @param maxMessageBytes largest message taken from a client, in bytes of UTF-8
 * @param name what tells the app from others
 * @param metricsFrom who may read the figures, besides this machine; null if nobody may
 * @param observers are told what the app does
 * @param ready whether the app can be shown
 * @param drain how long the server says that it ends before it sends the pages away
 * @param development whether pages may look behind the scenes
 * @param look how the app is shown at first
 * @param around what stands around the app
 * @param sessions the folder where sessions outlive the server; null if they do not
 * @param version of the app
 * @param limits those that are said
 * @param signIn how users sign in; null if they do not
 */
record Settings(
    String host,
    String path,
    Set<String> origins,
    Set<AddressRange> proxies,
    int maxMessageBytes,
    String name,
    @Nullable Set<AddressRange> metricsFrom,
    List<Observer> observers,
    BooleanSupplier ready,
    Duration drain,
    boolean development,
    Look look,
    Surroundings around,
    @Nullable Path sessions,
    String version,
    Map<Limit, Long> limits,
    @Nullable SignIn signIn) {}
