package dev.routewright.study;

import dev.routewright.run.Progress;

/**
 * The progress of one step out of several.
 *
 * @param step which, from 0
 * @param steps out of how many
 */
record Portion(Progress whole, int step, int steps, String doing) implements Progress {
    @Override
    public void at(double share, String ignored) {
        whole.at((step + (Double.isNaN(share) ? 0 : share)) / steps, doing);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
