package runnel.internal.load;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an app says when it asks for a load.
 *
 * @param code class of the app's function: tells two functions of the same name apart; null if it
 *     is not to be told apart
 * @param generation of the app's code: reloaded classes are other classes
 * @param source the app's line, asked for when the load is new
 */
public record Ask(
    Terms terms,
    Attempt.Work work,
    @Nullable Class<?> code,
    int generation,
    Supplier<@Nullable String> source) {}
