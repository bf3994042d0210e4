package dev.routewright.graph;

import java.util.List;

/**
 * Waits for the branches of its {@link Fan} and merges their answers. Cost, tokens and calls add over the branches; time
 * is that of the branch that the wait rule ends with, plus the merge. Leaves by {@code failed} once the wait rule cannot
 * be met, with the answer that the query had before the Fan.
 *
 * <p>Votes count the recorded answer keys where all voters have one: the winning key's quality is derived. With
 * qualities of exactly 0 and 1 only, the vote is right where right voters hold more than half the weight (derived), else
 * wrong (assumed: wrong answers agree). Anything else is missing.
 *
 * @param cancelLosers whether branches that are still under way then are stopped and billed for what they had done
 *     (derived); else they run to their end and are billed in full
 */
public record Join(NodeId id, String label, Wait waitFor, Merge merge, boolean cancelLosers) implements Node {
    @Override
    public String kind() {
        return "join";
    }

    @Override
    public List<String> exits() {
        return List.of(OUT, FAILED);
    }

    @Override
    public Join withLabel(String newLabel) {
        return new Join(id, newLabel, waitFor, merge, cancelLosers);
    }
}
