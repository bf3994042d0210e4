package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backbone with a strategy. Where the dataset has outcomes of the agent's own profile, one call reads them like a
 * model's. Else the backbone's cell is read and the stated numbers applied, and everything is assumed: cost and tokens
 * are the backbone's times {@code calls * tokensPerCall}; time likewise, but for self-consistency, whose calls run side
 * by side, times {@code tokensPerCall} only; quality is changed by {@code fixes} and {@code breaks} as in
 * {@link ContextRule.FixesBreaks}.
 *
 * @param profile its own profile, or an empty string where it has none
 * @param backbone the profile that it calls, or an empty string while none is chosen
 * @param calls mean number of backbone calls per query, above 0
 * @param tokensPerCall tokens of one such call over those of a plain call to the backbone, above 0
 * @param fixes chance that a wrong answer of the backbone becomes right, 0..1
 * @param breaks chance that a right answer of the backbone becomes wrong, 0..1
 * @param rule what its own profile gives where the dataset has no cell for the context; null leaves that missing
 */
public record Agent(
        NodeId id,
        String label,
        String profile,
        String backbone,
        Strategy strategy,
        double calls,
        double tokensPerCall,
        double fixes,
        double breaks,
        @Nullable ContextRule rule)
        implements Node {
    /** How it works with its backbone; a name for people, but for {@link #SELF_CONSISTENCY}. */
    public enum Strategy {
        DIRECT,
        CHAIN_OF_THOUGHT,
        REACT,
        /** Its calls run side by side. */
        SELF_CONSISTENCY,
        DEBATE,
        TOOL_USE,
        CUSTOM
    }

    /** An agent that does what its backbone does. */
    public static Agent direct(NodeId id, String label, String backbone) {
        return new Agent(id, label, "", backbone, Strategy.DIRECT, 1, 1, 0, 0, null);
    }

    @Override
    public String kind() {
        return "agent";
    }

    @Override
    public List<String> exits() {
        return List.of(OK, FAILED);
    }

    @Override
    public Agent withLabel(String newLabel) {
        return new Agent(id, newLabel, profile, backbone, strategy, calls, tokensPerCall, fixes, breaks, rule);
    }

    /** Whether its calls run at the same time. */
    public boolean isParallel() {
        return strategy == Strategy.SELF_CONSISTENCY;
    }
}
