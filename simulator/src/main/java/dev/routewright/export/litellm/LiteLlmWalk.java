package dev.routewright.export.litellm;

import dev.routewright.export.Deciders;
import dev.routewright.export.ExportFit;
import dev.routewright.export.LiveNodes;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Status;
import dev.routewright.export.TaskTable;
import dev.routewright.export.litellm.LiteLlmGroups.Share;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks the drawing from one Query and flattens it to model groups: splits multiply into weights, a choice becomes one
 * group per exit that the caller must ask for by name, and {@code failed} exits become the group's fallbacks.
 */
final class LiteLlmWalk {
    /** What a choice loses here, whatever it chooses by. */
    private static final String BY_NAME = ", and LiteLLM goes only by the model name that the caller asks for";

    /** Each of a row of splits doubles the ways. */
    private static final int MOST_STEPS = 100_000;

    private final RoutingGraph graph;
    private final NodeLedger ledger;
    private final LiteLlmGroups groups;
    private final ExportFit fitted;
    private final Deque<Pending> pending = new ArrayDeque<>();
    /** What each group name stands for, so that two exits of one name get two groups. */
    private final Map<String, String> groupOf = new HashMap<>();

    private int passed;

    LiteLlmWalk(RoutingGraph graph, NodeLedger ledger, LiteLlmGroups groups, ExportFit fitted) {
        this.graph = graph;
        this.ledger = ledger;
        this.groups = groups;
        this.fitted = fitted;
    }

    /** A group that is still to be made, from an exit. */
    private record Pending(
            String group, Node from, String exit, @Nullable String task) {}

    /** One way down. */
    private record Way(
            String group, double percent, @Nullable String task, int depth) {
        Way part(double share) {
            return new Way(group, percent * share, task, depth);
        }

        Way named(String name) {
            return new Way(group, percent, name.isEmpty() ? task : name, depth);
        }

        /** Behind one more node. */
        Way on() {
            return new Way(group, percent, task, depth + 1);
        }
    }

    void of(Query query, String name) {
        ledger.place(query.id(), "model_name: " + name);
        List<Share> shares = new ArrayList<>();
        groupOf.put(name, query.id().value());
        Way way = new Way(name, 100, null, 0);
        if (query.dispatch().isEmpty()) {
            along(query, Node.OUT, way, shares);
        } else {
            choice(query, "asks its Tasks' matchers" + BY_NAME, Node.OTHER, way, shares);
        }
        close(name, shares, way.task());
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            List<Share> more = new ArrayList<>();
            along(next.from(), next.exit(), new Way(next.group(), 100, next.task(), 0), more);
            close(next.group(), more, next.task());
        }
    }

    private void close(String group, List<Share> shares, @Nullable String task) {
        List<Share> merged = merge(shares);
        groups.add(group, merged);
        List<String> chain = fallbacks(group, merged, task);
        if (!chain.isEmpty()) {
            groups.fallBack(group, chain);
        }
    }

    /** Several ways to one model add up. */
    private static List<Share> merge(List<Share> shares) {
        SequencedMap<Llm, Double> sums = new LinkedHashMap<>();
        shares.forEach(s -> sums.merge(s.llm(), s.percent(), Double::sum));
        return sums.entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue()))
                .toList();
    }

    /** The groups that are tried one after another when a call of this one failed. */
    private List<String> fallbacks(String group, List<Share> first, @Nullable String task) {
        List<String> chain = new ArrayList<>();
        List<Share> shares = first;
        while (chain.size() <= graph.nodes().size()) {
            Node common = commonFailed(shares);
            if (common == null || common instanceof Answer) {
                break;
            }
            String name =
                    group.split("\\.failed", 2)[0] + ".failed." + common.id().value();
            List<Share> next = new ArrayList<>();
            node(common, new Way(name, 100, task, 0), next);
            shares = merge(next);
            if (shares.isEmpty()) {
                break; // What ends there without a call was told on the way.
            }
            chain.add(name);
            if (!groups.has(name)) {
                groups.add(name, shares);
            }
        }
        return chain;
    }

    /** Where the failed exits of a group lead; LiteLLM keeps one list per group, so the largest share decides. */
    private @Nullable Node commonFailed(List<Share> shares) {
        Map<String, Double> percent = new LinkedHashMap<>();
        for (Share share : shares) {
            percent.merge(key(next(share.llm(), Node.FAILED)), share.percent(), Double::sum);
        }
        if (percent.isEmpty()) {
            return null;
        }
        String most = percent.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        Node chosen = null;
        for (Share share : shares) {
            Node to = next(share.llm(), Node.FAILED);
            if (key(to).equals(most)) {
                chosen = to;
            } else {
                ledger.lose(
                        share.llm().id(),
                        Status.APPROXIMATED,
                        "has a failed exit of its own, and LiteLLM keeps one list of fallbacks per group",
                        "the fallbacks of the group's largest share",
                        List.of(Node.FAILED));
            }
        }
        return chosen;
    }

    private static String key(@Nullable Node node) {
        return node == null || node instanceof Answer ? "" : node.id().value();
    }

    private void along(Node from, String exit, Way way, List<Share> shares) {
        Node to = next(from, exit);
        if (to == null) {
            ledger.lose(
                    from.id(), Status.BLOCKING, "its exit '" + exit + "' is not connected", "left out", List.of(exit));
            return;
        }
        node(to, way.on(), shares);
    }

    private void node(Node node, Way way, List<Share> shares) {
        if (++passed > MOST_STEPS) {
            throw new NotExportable("The drawing unrolls to more than " + MOST_STEPS
                    + " steps of its ways. Maybe many splits follow each other without a call between them.");
        }
        if (way.depth() > graph.nodes().size()) {
            throw new NotExportable(
                    "The way through '" + node.label() + "' comes back to itself. Maybe an edge closes a cycle.");
        }
        if (!(node instanceof Llm)) {
            ledger.place(node.id(), "model_name: " + way.group());
        }
        Deciders.tell(node, ledger);
        switch (node) {
            case Llm llm -> {
                shares.add(new Share(llm, way.percent()));
                afterOk(llm);
            }
            case Task task -> {
                Way named = way.named(task.name());
                if (task.policy() == null || task.exits().size() == 1) {
                    along(task, task.exits().getFirst(), named, shares);
                } else {
                    policy(task, task.policy(), named, shares);
                }
            }
            case Router router -> policy(router, router.policy(), way, shares);
            case Verifier verifier -> along(verifier, Node.REJECT, way, shares);
            case Answer answer ->
                ledger.loseUncounted(
                        answer.id(),
                        Status.BLOCKING,
                        "is reached without an answer, and LiteLLM cannot refuse",
                        "left out");
            case Unknown unknown ->
                ledger.lose(
                        unknown.id(),
                        Status.BLOCKING,
                        "is of the kind '" + unknown.kind() + "', which this program does not run",
                        "left out",
                        unknown.exits());
            case Guard guard -> choice(guard, "keeps queries out" + BY_NAME, Node.PASS, way, shares);
            case Cache cache -> {
                ledger.lose(
                        cache.id(),
                        Status.APPROXIMATED,
                        "answers from earlier queries, and no cache is written",
                        "every query is a miss",
                        List.of(Node.HIT));
                along(cache, Node.MISS, way, shares);
            }
            case Agent agent -> blocking(agent, "an Agent");
            case Tool tool -> blocking(tool, "a Tool");
            case Person person -> blocking(person, "a Person");
            case Fan fan -> blocking(fan, "a Parallel");
            case Join join -> blocking(join, "a Join");
            case Loop loop -> blocking(loop, "a Loop");
            case Query query ->
                throw new NotExportable("An edge leads into the Query '" + query.label()
                        + "'. Maybe it was drawn the wrong way round.");
        }
    }

    private void blocking(Node node, String kind) {
        ledger.lose(node.id(), Status.BLOCKING, "is " + kind + ", and LiteLLM has none", "left out", node.exits());
    }

    private void policy(Node node, PolicySpec policy, Way way, List<Share> shares) {
        switch (policy) {
            case PolicySpec.Always always -> along(node, always.exit(), way, shares);
            case PolicySpec.Random random ->
                node.exits()
                        .forEach(exit ->
                                along(node, exit, way.part(1.0 / node.exits().size()), shares));
            case PolicySpec.Split split -> {
                double sum = split.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                LiveNodes.liveExits(node)
                        .forEach(exit ->
                                along(node, exit, way.part(split.weights().getOrDefault(exit, 0.0) / sum), shares));
            }
            case PolicySpec.Rules rules -> choice(node, "asks its rules" + BY_NAME, rules.otherwise(), way, shares);
            case PolicySpec.Threshold threshold ->
                choice(node, "cuts on '" + threshold.score() + "'" + BY_NAME, busiest(node), way, shares);
            case PolicySpec.ByTask byTask -> byTask(node, byTask, way, shares);
            case PolicySpec.Utility utility -> {
                TaskTable table = fitted.table(node);
                if (table == null) {
                    choice(node, "weighs predictions" + BY_NAME, busiest(node), way, shares);
                } else {
                    byTask(node, new PolicySpec.ByTask(table.exitByTask(), table.otherwise()), way, shares);
                }
            }
            case PolicySpec.Learned learned -> scored(node, "asks a trained router", way, shares);
            case PolicySpec.Eliminate eliminate -> scored(node, "compares scores of single queries", way, shares);
            case PolicySpec.LoadAware aware -> scored(node, "looks at the load of its exits", way, shares);
            case PolicySpec.Bandit bandit -> scored(node, "learns from outcomes", way, shares);
            case PolicySpec.Budget budget -> scored(node, "prices its cost", way, shares);
            case PolicySpec.Oracle oracle -> {
                String exit = busiest(node);
                ledger.lose(
                        node.id(),
                        Status.BLOCKING,
                        "picks the best exit in hindsight, which exists only where outcomes are recorded",
                        "always '" + exit + "'",
                        others(node, exit));
                along(node, exit, way, shares);
            }
        }
    }

    private void scored(Node node, String does, Way way, List<Share> shares) {
        choice(node, does + BY_NAME, busiest(node), way, shares);
    }

    private void byTask(Node node, PolicySpec.ByTask byTask, Way way, List<Share> shares) {
        if (way.task() != null) {
            along(node, byTask.exitByTask().getOrDefault(way.task(), byTask.otherwise()), way, shares);
            return;
        }
        SequencedSet<String> used = new LinkedHashSet<>(byTask.exitByTask().values());
        used.add(byTask.otherwise());
        if (used.size() == 1) {
            along(node, byTask.otherwise(), way, shares);
        } else {
            choice(node, "goes by the task" + BY_NAME, byTask.otherwise(), way, shares);
        }
    }

    /** One exit stays in the group; every other exit becomes a group of its own name. */
    private void choice(Node node, String what, String stays, Way way, List<Share> shares) {
        List<String> names = new ArrayList<>();
        for (String exit : others(node, stays)) {
            String group = way.group() + "." + LiteLlmExporter.slug(exit);
            String meaning = node.id() + "/" + exit;
            if (!groupOf.getOrDefault(group, meaning).equals(meaning)) {
                group += "." + node.id();
            }
            names.add("`" + group + "`");
            if (groupOf.put(group, meaning) == null) {
                pending.add(new Pending(group, node, exit, way.task()));
            }
        }
        ledger.lose(
                node.id(),
                Status.APPROXIMATED,
                what,
                "`" + way.group() + "` takes '" + stays + "'; for the others the caller asks for "
                        + String.join(", ", names),
                others(node, stays));
        along(node, stays, way, shares);
    }

    private String busiest(Node node) {
        return ledger.busiest(node.id(), LiveNodes.liveExits(node));
    }

    private static List<String> others(Node node, String exit) {
        return node.exits().stream().filter(e -> !e.equals(exit)).toList();
    }

    private void afterOk(Llm llm) {
        Node next = next(llm, Node.OK);
        if (next instanceof Verifier verifier) {
            ledger.lose(
                    verifier.id(),
                    Status.APPROXIMATED,
                    "judges an answer, and LiteLLM's groups see only errors",
                    "every answer is accepted",
                    List.of(Node.REJECT));
        } else if (next != null && !(next instanceof Answer)) {
            ledger.lose(
                    llm.id(),
                    Status.APPROXIMATED,
                    "goes on to '" + next.label() + "' after it has answered",
                    "its answer is sent at once",
                    List.of(Node.OK));
        }
    }

    private @Nullable Node next(Node from, String exit) {
        Edge edge = graph.edgeAt(from.id(), exit);
        NodeId to = edge == null ? null : edge.to();
        return to == null ? null : graph.nodes().get(to);
    }
}
