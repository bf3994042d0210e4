package dev.routewright.plan;

import dev.routewright.dataset.Rows;
import dev.routewright.dataset.live.Slots;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.run.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with everything that was taken from train rows: all that is needed to decide without the dataset. Made by
 * {@link PlanCompiler#fit}.
 *
 * @param catalog profiles by name
 * @param origin what it was fitted on; null where nothing was there to be fitted on
 * @param asks what a live caller has to send
 * @param tasks the recorded task labels, in the order that codes go by
 * @param profiles the recorded profiles, in the order that indices go by; an Agent without one reads its backbone
 * @param prices of profiles whose price only the dataset states, by name
 * @param scale by which costs and milliseconds are brought to the scale of quality; null where nobody asks
 * @param nodes what each policy took, by node; policies that take nothing are not there
 */
public record Fitted(
        RoutingGraph graph,
        SequencedMap<String, Profile> catalog,
        @Nullable Origin origin,
        Asks asks,
        List<String> tasks,
        List<String> profiles,
        SequencedMap<String, Price> prices,
        @Nullable NormaliserConstants scale,
        SequencedMap<NodeId, NodeFit> nodes) {
    public Fitted {
        catalog = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(catalog));
        tasks = List.copyOf(tasks);
        profiles = List.copyOf(profiles);
        prices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(prices));
        nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
    }

    /**
     * What something was fitted on.
     *
     * @param dataset its fingerprint, with the catalog's prices applied
     * @param split tells which of its rows were train
     */
    public record Origin(Fingerprint dataset, DatasetRef.Split split) {}

    /** A drawing as it is without any dataset: only policies that take nothing from train rows can decide. */
    public static Fitted ofNothing(RoutingGraph graph, SequencedMap<String, Profile> catalog) {
        SequencedSet<String> profiles = new LinkedHashSet<>(Reach.calledProfiles(graph));
        profiles.addAll(catalog.keySet());
        return new Fitted(
                graph,
                catalog,
                null,
                new LiveNeeds(graph, List.copyOf(profiles)).asks(),
                List.of(),
                List.copyOf(profiles),
                new LinkedHashMap<>(),
                null,
                new LinkedHashMap<>());
    }

    /** The same with what policies took. */
    Fitted with(@Nullable NormaliserConstants newScale, SequencedMap<NodeId, NodeFit> newNodes) {
        return new Fitted(graph, catalog, origin, asks, tasks, profiles, prices, newScale, newNodes);
    }

    /**
     * Makes a plan that decides over rows. No outcome is read for that; a world that has outcomes lends them to the plan
     * for its cells.
     *
     * @param rows those of the world's dataset, or slots
     * @throws PlanRefused where the world lacks something that a node needs, or the drawing cannot run, with every reason
     */
    public ExecutionPlan bind(Rows rows, World world) throws PlanRefused {
        return Binder.bind(this, rows, world);
    }

    /**
     * The policy of a Utility, which needs no rows to decide.
     *
     * @return null where the node has another policy or nothing was fitted for it
     */
    public @Nullable UtilityPolicy utility(Node node) {
        return Reach.policyOf(node) instanceof PolicySpec.Utility spec
                        && nodes.get(node.id()) instanceof NodeFit.Weighed fit
                        && scale != null
                ? PolicyCompiler.utility(this, node, spec, fit.exits(), scale, labels().size())
                : null;
    }

    /**
     * Slots for live queries: what the plan asks for, and tasks by every name that it knows.
     *
     * @param size how many queries may be under way
     */
    public Slots slots(int size) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        asks.columns().forEach((name, kind) -> (kind == Asks.Kind.NUMBER ? numbers : words).add(name));
        return new Slots(size, Mentioned.all(this), numbers, words);
    }

    /** The labels that policies go by: the recorded ones, then those that Task nodes give. */
    public TaskCodes labels() {
        return new TaskCodes(tasks, PlanCompiler.givenTasks(graph));
    }

    /** By code: which of the recorded tasks it is; -1 for one of which nothing was recorded. */
    int[] recordedCodes(TaskCodes codes, List<String> recordedThere) {
        int[] recorded = new int[codes.size()];
        boolean sameCodes = recordedThere.equals(tasks);
        for (int code = 0; code < recorded.length; code++) {
            recorded[code] = sameCodes && code < codes.recorded() ? code : tasks.indexOf(codes.name(code));
        }
        return recorded;
    }
}
