package dev.routewright.graph.check;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Flaw;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Regions;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The flaws of {@link Regions} as people read them; all are errors. */
public final class StructureFindings {
    private final RoutingGraph graph;

    private StructureFindings(RoutingGraph graph) {
        this.graph = graph;
    }

    /** Where the structure of a drawing is broken, also in parts that no query comes to. */
    public static List<Finding> of(RoutingGraph graph) {
        StructureFindings words = new StructureFindings(graph);
        return graph.regions().flaws().stream().map(words::told).toList();
    }

    /** The same without parts that no query comes to, which stop no run. */
    public static List<Finding> ofReached(RoutingGraph graph) {
        StructureFindings words = new StructureFindings(graph);
        Regions regions = graph.regions();
        return regions.flaws().stream()
                .filter(flaw -> regions.isReached(flaw.at()))
                .map(words::told)
                .toList();
    }

    private Finding told(Flaw flaw) {
        return switch (flaw.kind()) {
            case CIRCLE_WITHOUT_LOOP ->
                error(
                        Codes.CYCLE,
                        flaw,
                        "Queries would go round for ever: " + way(flaw) + ".",
                        "Take one of these connections away, or put a Loop into the circle.");
            case CIRCLE_BY_DONE ->
                error(
                        Codes.CYCLE_BY_DONE,
                        flaw,
                        "Queries would go round for ever: " + way(flaw)
                                + ". A Loop bounds only what leaves it by 'again'.",
                        "Lead what is repeated from 'again', and 'done' onwards.");
            case CIRCLE_OF_SEVERAL_LOOPS ->
                error(
                        Codes.SEVERAL_LOOPS,
                        flaw,
                        "The Loops " + names(flaw.others())
                                + " lie on one circle; every circle passes exactly one Loop.",
                        "Take all but one of them away.");
            case FAN_WITHOUT_JOIN ->
                error(
                        Codes.FAN_WITHOUT_JOIN,
                        flaw,
                        "No branch of " + at(flaw) + " ends at a Join.",
                        "Lead its branches to a Join.");
            case DIFFERENT_JOINS ->
                error(
                        Codes.DIFFERENT_JOINS,
                        flaw,
                        "The branches of " + at(flaw) + " end at " + names(flaw.others())
                                + "; they must end at one Join.",
                        "Lead them all to the same Join.");
            case JOIN_WITHOUT_FAN ->
                error(
                        Codes.JOIN_WITHOUT_FAN,
                        flaw,
                        "Queries come to the Join " + at(flaw) + " outside any Parallel, so there is nothing to join.",
                        "Take it away, or put a Parallel before it.");
            case JOIN_OF_SEVERAL_FANS ->
                error(
                        Codes.JOIN_OF_SEVERAL_FANS,
                        flaw,
                        "The Join " + at(flaw) + " ends branches of " + names(flaw.others())
                                + "; it belongs to one Parallel.",
                        "Give each Parallel a Join of its own.");
            case LEAVES_BRANCH ->
                error(
                        Codes.LEAVES_BRANCH,
                        flaw,
                        edge(flaw) + " leads out of a branch of " + names(flaw.others()) + " past its Join.",
                        "Lead it to the Join, or to an Answer that discards.");
            case ENTERS_BRANCH ->
                error(
                        Codes.ENTERS_BRANCH,
                        flaw,
                        edge(flaw) + " leads into a branch of " + names(flaw.others()) + " from outside.",
                        "Lead it to the Parallel, or behind its Join.");
            case ANSWER_IN_BRANCH ->
                error(
                        Codes.ANSWER_IN_BRANCH,
                        flaw,
                        at(flaw) + " ends the whole query inside a branch" + " of " + names(flaw.others()) + ".",
                        "Lead the branch to the Join, or let the Answer discard.");
            case DISCARD_OUTSIDE ->
                error(
                        Codes.DISCARD_OUTSIDE,
                        flaw,
                        at(flaw) + " discards a branch and lies outside any.",
                        "Let it answer or refuse, or put it into a branch.");
        };
    }

    private static Finding error(String code, Flaw flaw, String says, String fix) {
        return new Finding(code, Finding.Severity.ERROR, flaw.at(), says, fix);
    }

    private String at(Flaw flaw) {
        return name(flaw.at());
    }

    private String name(NodeId id) {
        Node node = graph.nodes().get(id);
        return node == null ? "'" + id + "'" : Names.of(node);
    }

    private String names(List<NodeId> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(" and "));
    }

    private String edge(Flaw flaw) {
        @Nullable Edge edge = flaw.edge() == null ? null : graph.edges().get(flaw.edge());
        return edge == null ? at(flaw) : "Exit '" + edge.exit() + "' of " + name(edge.from());
    }

    private String way(Flaw flaw) {
        List<NodeId> round = new ArrayList<>(flaw.others());
        round.add(flaw.at());
        return round.stream().map(this::name).collect(Collectors.joining(" → "));
    }
}
