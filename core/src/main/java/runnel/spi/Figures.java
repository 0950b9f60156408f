package runnel.spi;

/**
 * What there is to measure of an app.
 *
 * @param sessions how many there are, also those whose client is away
 * @param runs how many runs are over, of pages and of fragments on their own
 * @param runMillis how long they took, waits among it
 * @param loadsStarted how often the function of a load or task was to be run, each retry counted
 * @param loadsSucceeded how often one has brought a value
 * @param loadsFailed how often one has failed for good, after its retries
 * @param loadsCancelled how often one was ended before it came to its end
 * @param loadsRunning how many run now
 * @param loadsQueued how many wait for their turn in a pool
 */
public record Figures(
    int sessions,
    long runs,
    long runMillis,
    long loadsStarted,
    long loadsSucceeded,
    long loadsFailed,
    long loadsCancelled,
    int loadsRunning,
    int loadsQueued) {}
