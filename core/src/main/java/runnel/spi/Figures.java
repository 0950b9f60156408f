package runnel.spi;

/**
 * What there is to count of an app at a time; what happens meanwhile an {@link Observer} is told.
 *
 * @param sessions how many there are, also those whose client is away
 * @param away how many of them
 * @param eventsQueued how many events of pages wait for a run to take them, of all sessions
 * @param loadsStarted how often the function of a load or task was to be run, each retry counted
 * @param loadsSucceeded how often one has brought a value
 * @param loadsFailed how often one has failed for good, after its retries
 * @param loadsCancelled how often one was ended before it came to its end
 * @param loadsRunning how many run now
 * @param loadsQueued how many wait for their turn in a pool
 * @param cached how many values are kept
 */
public record Figures(
    int sessions,
    int away,
    int eventsQueued,
    long loadsStarted,
    long loadsSucceeded,
    long loadsFailed,
    long loadsCancelled,
    int loadsRunning,
    int loadsQueued,
    int cached) {}
