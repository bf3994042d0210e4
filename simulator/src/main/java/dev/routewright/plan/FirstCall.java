package dev.routewright.plan;

import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import java.util.List;

/**
 * The first call behind an exit: what policies weigh the exit by.
 *
 * @param node a Model, an Agent or a Person
 * @param variant the tags of the Tools that are passed on the way to it, sorted and joined by {@code +}; empty for none
 */
public record FirstCall(Node node, String variant) {
    /** Whether a node can be one. */
    static boolean isCall(Node node) {
        return node instanceof Llm || node instanceof Agent || node instanceof Person;
    }

    /** The profile whose cells it reads: an Agent's own where the outcomes have it, else that of its backbone. */
    public String profile(OutcomeTable outcomes) {
        return profile(outcomes.profiles());
    }

    /** Likewise by the names of the profiles that have outcomes. */
    String profile(List<String> recorded) {
        return switch (node) {
            case Llm llm -> llm.profile();
            case Agent agent -> recorded.contains(agent.profile()) ? agent.profile() : agent.backbone();
            case Person person -> person.profile();
            default ->
                throw new IllegalStateException("'" + node.label() + "' of the kind '" + node.kind()
                        + "' calls no profile. Maybe a new kind of call is not told apart here.");
        };
    }

    /**
     * The column of outcomes that predicts it: that of its tags where it was recorded, else the profile's own. A Person
     * always reads the profile's own. -1 where the outcomes do not have the profile.
     */
    public int column(OutcomeTable outcomes) {
        int profile = outcomes.profile(profile(outcomes));
        int inContext = profile < 0 || node instanceof Person ? -1 : outcomes.column(profile, variant, 0);
        return inContext >= 0 ? inContext : profile;
    }
}
