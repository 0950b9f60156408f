package runnel.internal.cache;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.LoadKey;

/**
 * What an app says when it asks for a cached value.
 *
 * @param owner who shares what is kept under the name: compared by equals
 * @param session who asks: bounds how much is computed for nobody
 * @param code class of the app's function: tells two functions of the same name apart
 * @param generation of the app's code: reloaded classes are other classes
 * @param source captures the app's line, when something is computed; it is read only if it is to be
 *     shown
 */
public record CacheRequest(
    Object owner,
    Object session,
    LoadKey key,
    CachePolicy policy,
    Callable<? extends @Nullable Object> function,
    Class<?> code,
    int generation,
    Supplier<Supplier<@Nullable String>> source) {}
