package dev.routewright.policy;

/**
 * Always the same exit.
 *
 * @param exit its index
 */
public record AlwaysPolicy(int exit) implements Policy {
    @Override
    public int choose(Decision decision) {
        return exit;
    }
}
