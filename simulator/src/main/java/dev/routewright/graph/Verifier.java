package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the current answer: {@code accept} where its score is at least the cut, else {@code reject}. A query that has
 * no current answer is rejected. Where the score is not recorded, the query goes to {@code reject} and all its metrics
 * are missing, because nobody knows where it would have gone.
 *
 * @param source where the score comes from
 * @param cut the least score that is accepted
 * @param decider what judging costs; a query without a current answer is rejected for free
 */
public record Verifier(NodeId id, String label, ScoreSource source, double cut, Decider decider) implements Node {
    /**
     * A verifier with stated numbers.
     *
     * @param costPerDecision in the dataset's currency, billed at each decision; null for none
     * @param millisPerDecision in milliseconds; null for none
     */
    public Verifier(
            NodeId id,
            String label,
            ScoreSource source,
            double cut,
            @Nullable Double costPerDecision,
            @Nullable Double millisPerDecision) {
        this(id, label, source, cut, Decider.stated(costPerDecision, millisPerDecision));
    }

    @Override
    public String kind() {
        return "verifier";
    }

    @Override
    public List<String> exits() {
        return List.of(ACCEPT, REJECT);
    }

    @Override
    public Verifier withLabel(String newLabel) {
        return new Verifier(id, newLabel, source, cut, decider);
    }
}
