package dev.routewright.desktop.job;

import dev.routewright.run.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Something long. Runs on a lane's thread.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    /**
     * Does it.
     *
     * @param progress to be told how far it is, and to be asked whether to stop
     * @throws Exception whatever went wrong; {@link dev.routewright.run.Cancelled} after a stop
     */
    T run(Progress progress) throws Exception;
}
