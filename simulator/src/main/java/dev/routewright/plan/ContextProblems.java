package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.NormalisedText;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NamedProfiles;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Regions;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a dataset records too little for what calls, votes and caches of a drawing read, so that numbers will be missing.
 * Nothing of it stops a compilation: all are warnings.
 */
public final class ContextProblems {
    /** A call is repeated, and the dataset records its profile once per row. */
    public static final String SAMPLES_MISSING = "samples-missing";
    /** A call comes with a tag with which the dataset has no call of its profile. */
    public static final String VARIANT_MISSING = "variant-missing";
    /** Recorded calls are longer than the profile's stated context. */
    public static final String CONTEXT_TOO_SMALL = "context-too-small";
    /** A vote or an agreement reads answers that the dataset does not record. */
    public static final String VOTE_WITHOUT_ANSWERS = "vote-without-answers";
    /** No query asks what another asked. */
    public static final String CACHE_WITHOUT_REPEATS = "cache-without-repeats";

    private final RoutingGraph graph;
    private final Dataset dataset;
    private final OutcomeTable outcomes;
    private final Map<String, Profile> catalog;
    private final Regions regions;
    private final ProfilesBefore before;
    private final UnrecordedTags unrecorded;
    private final Map<Integer, Integer> longerByProfile = new HashMap<>();
    private @Nullable Repeats repeats;
    private final List<Finding> findings = new ArrayList<>();

    private ContextProblems(RoutingGraph graph, Dataset dataset, Map<String, Profile> catalog) {
        this.graph = graph;
        this.dataset = dataset;
        this.outcomes = dataset.outcomes();
        this.catalog = catalog;
        this.regions = graph.regions();
        this.before = new ProfilesBefore(graph);
        this.unrecorded = new UnrecordedTags(graph, dataset.outcomes());
    }

    /**
     * All of them, in graph order; only nodes that queries can reach are asked.
     *
     * @param catalog profiles by name
     */
    public static List<Finding> of(RoutingGraph graph, Dataset dataset, Map<String, Profile> catalog) {
        ContextProblems problems = new ContextProblems(graph, dataset, catalog);
        Reach.fromQueries(graph).forEach(problems::node);
        return problems.findings;
    }

    private void node(Node node) {
        switch (node) {
            case Llm l -> call(l, l.profile(), l.rule());
            case Agent a -> call(a, a.backbone(), a.rule());
            case Tool t when !t.tag().isEmpty() -> tag(t, t.tag());
            case Cache c when c.mode() == Cache.Mode.EXAMPLES -> tag(c, c.tag());
            case Cache c -> repeats(c);
            case Join j -> vote(j);
            case Verifier v when v.source() instanceof ScoreSource.Agreement -> agreement(v);
            default -> {}
        }
    }

    private void call(Node node, String profile, @Nullable ContextRule rule) {
        int index = outcomes.profile(profile);
        if (index < 0) {
            return;
        }
        boolean sampled = outcomes.contexts().stream().anyMatch(c -> c.profile() == index && c.sample() > 0);
        NodeId loop = regions.loopAround(node.id());
        if (loop != null
                && rule == null
                && !sampled
                && dataset.queries().columns().get("step") == null) {
            add(
                    SAMPLES_MISSING,
                    node,
                    "'" + node.label() + "' is called again by '" + label(loop) + "', and dataset '"
                            + dataset.name() + "' records one answer of '" + profile
                            + "' per query: from the second round on its"
                            + " numbers are missing.",
                    "State what it gives without a recorded answer, or record samples.");
        }
        context(node, profile, index);
    }

    private void context(Node node, String name, int profile) {
        Profile stated = catalog.get(name);
        int column = outcomes.column(profile, "", 0);
        Integer most = stated == null ? null : stated.limits().contextTokens();
        int[] in = column < 0 ? null : outcomes.tokensIn(column);
        int[] out = column < 0 ? null : outcomes.tokensOut(column);
        if (most == null || in == null || out == null) {
            return;
        }
        int longer = longerByProfile.computeIfAbsent(profile, p -> longer(in, out, most));
        if (longer > 0) {
            add(
                    CONTEXT_TOO_SMALL,
                    node,
                    "'" + name + "' takes " + most + " tokens, and " + longer + " of " + dataset.rows()
                            + " recorded calls have more.",
                    "Choose a profile with a longer context, or correct it.");
        }
    }

    private static int longer(int[] in, int[] out, int most) {
        int longer = 0;
        for (int row = 0; row < in.length; row++) {
            longer += in[row] >= 0 && out[row] >= 0 && (long) in[row] + out[row] > most ? 1 : 0;
        }
        return longer;
    }

    /** The calls behind a node that its tag leaves without a recorded call, in graph order. */
    private void tag(Node setter, String tag) {
        for (Node node : unrecorded.behind(setter.id(), tag)) {
            String name = Objects.requireNonNull(UnrecordedTags.profile(node, outcomes));
            add(
                    VARIANT_MISSING,
                    node,
                    "'" + node.label() + "' is called with the tag '" + tag + "' of '" + setter.label()
                            + "', and dataset '" + dataset.name() + "' has no call of '" + name
                            + "' with it: its numbers are missing.",
                    "State what it gives without a recorded answer, or take the tag away.");
        }
    }

    /** What the texts of a dataset let caches find. */
    private enum Repeats {
        NO_TEXTS,
        NONE,
        SOME
    }

    private Repeats repeats() {
        Repeats found = repeats;
        if (found == null) {
            Set<String> seen = new HashSet<>();
            found = Repeats.NONE;
            for (int row = 0; row < dataset.rows() && found == Repeats.NONE; row++) {
                String text = dataset.queries().texts().text(row);
                found = text != null && !seen.add(NormalisedText.of(text)) ? Repeats.SOME : Repeats.NONE;
            }
            found = seen.isEmpty() ? Repeats.NO_TEXTS : found;
            repeats = found;
        }
        return found;
    }

    private void repeats(Cache cache) {
        Repeats there = repeats();
        if (there == Repeats.SOME || there == Repeats.NONE && cache.threshold() != null) {
            return;
        }
        add(
                CACHE_WITHOUT_REPEATS,
                cache,
                there == Repeats.NO_TEXTS
                        ? "Dataset '" + dataset.name() + "' has no texts, so '" + cache.label() + "' never hits."
                        : "No two queries of dataset '" + dataset.name() + "' have the same text, so '" + cache.label()
                                + "' never hits.",
                "Let similar texts hit, or use a dataset with repeated queries.");
    }

    private void vote(Join join) {
        boolean byNumber = join.merge() instanceof Merge.WeightedMean;
        boolean votes = byNumber
                || join.merge() instanceof Merge.Majority
                || join.merge() instanceof Merge.WeightedVote
                || join.merge() instanceof Merge.LeadK;
        NodeId fan = regions.fanOf(join.id());
        if (!votes || fan == null) {
            return;
        }
        for (NodeId id : regions.inside(fan)) {
            Node voter = graph.node(id);
            boolean answers = voter instanceof Llm || voter instanceof Agent || voter instanceof Person;
            for (String name : answers ? NamedProfiles.of(voter) : Set.<String>of()) {
                int profile = outcomes.profile(name);
                int column = profile < 0 ? -1 : outcomes.column(profile, "", 0);
                if (column >= 0 && outcomes.answers(column) == null && (byNumber || isGraded(column))) {
                    add(
                            VOTE_WITHOUT_ANSWERS,
                            join,
                            "'" + join.label() + "' counts answers, and dataset '" + dataset.name()
                                    + "' records none of '" + name + "': the quality of its votes is missing.",
                            "Use a dataset with answers, or another way to merge.");
                    return;
                }
            }
        }
    }

    /** Whether some quality is neither 0 nor 1, so that no vote follows from qualities alone. */
    private boolean isGraded(int column) {
        for (int row = 0; row < dataset.rows(); row++) {
            double quality = outcomes.value(Metric.QUALITY, row, column);
            if (quality > 0 && quality < 1) {
                return true;
            }
        }
        return false;
    }

    private void agreement(Verifier verifier) {
        boolean any = before.at(verifier.id()).stream()
                .mapToInt(outcomes::profile)
                .filter(profile -> profile >= 0)
                .map(profile -> outcomes.column(profile, "", 0))
                .anyMatch(column -> column >= 0 && outcomes.answers(column) != null);
        if (!any) {
            add(
                    VOTE_WITHOUT_ANSWERS,
                    verifier,
                    "'" + verifier.label() + "' compares answers, and dataset '" + dataset.name()
                            + "' records none of the profiles before it: its decisions are missing.",
                    "Choose another score source, or use a dataset with answers.");
        }
    }

    private String label(NodeId id) {
        Node node = graph.nodes().get(id);
        return node == null ? id.value() : node.label();
    }

    private void add(String code, Node node, String says, String fix) {
        findings.add(new Finding(code, Severity.WARNING, node.id(), says, fix));
    }
}
