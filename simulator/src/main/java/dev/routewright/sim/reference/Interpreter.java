package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
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
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.QueryPath;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one query travel, node after node, by recursion over the drawing itself. */
final class Interpreter {
    private static final int PURPOSE_RANDOM = 1;
    private static final int PURPOSE_SPLIT = 2;
    private static final int PURPOSE_VERIFIER = 3;

    private final RoutingGraph graph;
    private final Dataset dataset;
    private final long seed;
    private final PlainCondition conditions;
    private final PlainUtility utility;
    private final Reasons reasons;

    Interpreter(RoutingGraph graph, Dataset dataset, int[] train, long seed) {
        this.graph = graph;
        this.dataset = dataset;
        this.seed = seed;
        conditions = new PlainCondition(dataset.queries());
        utility = new PlainUtility(dataset, train);
        reasons = new Reasons(graph, conditions);
    }

    /** Follows a query from a node to its end; into the journal goes what happens, where there is one. */
    Outcome travel(Node node, Traveller t, @Nullable Journal journal) {
        return switch (node) {
            case Query q -> {
                write(journal, q, Journal.Step.FREE);
                yield leave(q, q.dispatch().isEmpty() ? Node.OUT : dispatch(q, t, journal), t, journal);
            }
            case Task task -> {
                write(journal, task, Journal.Step.FREE);
                Traveller inside = task.name().isEmpty() ? t : t.named(task.name());
                yield task.exits().size() == 1
                        ? leave(task, task.exits().getFirst(), inside, journal)
                        : choose(task, Objects.requireNonNull(task.policy()), inside, journal);
            }
            case Router r -> {
                write(journal, r, Journal.Step.FREE);
                yield choose(r, r.policy(), t, journal);
            }
            case Llm llm -> call(llm, t, journal);
            case Verifier v -> verify(v, t, journal);
            case Answer a -> {
                write(journal, a, Journal.Step.FREE);
                if (journal != null) {
                    journal.end(t);
                }
                yield Outcome.of(t, true);
            }
            case Guard g -> throw new IllegalStateException(g.kind());
            case Cache c -> throw new IllegalStateException(c.kind());
            case Agent a -> throw new IllegalStateException(a.kind());
            case Tool h -> throw new IllegalStateException(h.kind());
            case Person h -> throw new IllegalStateException(h.kind());
            case Fan f -> throw new IllegalStateException(f.kind());
            case Join j -> throw new IllegalStateException(j.kind());
            case Loop l -> throw new IllegalStateException(l.kind());
            case Unknown u -> throw new IllegalArgumentException("'" + u.label() + "' is of the kind '" + u.kind()
                    + "', which is not run. Maybe the drawing was not checked before.");
        };
    }

    private static void write(@Nullable Journal journal, Node node, Journal.Step step) {
        if (journal != null) {
            journal.visit(node, step);
        }
    }

    /** Writes the reason of a decision down, where somebody wants to know it. */
    private static void reason(@Nullable Journal journal, Supplier<QueryPath.Choice> choice) {
        if (journal != null && journal.wantsReasons()) {
            journal.decide(choice.get());
        }
    }

    private Outcome leave(Node node, String exit, Traveller t, @Nullable Journal journal) {
        Edge edge = graph.edgeAt(node.id(), exit);
        if (journal != null) {
            journal.leave(exit, edge, t);
        }
        if (edge == null) {
            return Outcome.of(t, false);
        }
        return travel(Objects.requireNonNull(graph.nodes().get(edge.to())), t, journal);
    }

    private String dispatch(Query query, Traveller t, @Nullable Journal journal) {
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && conditions.holds(((Task) graph.nodes().get(edge.to())).matcher(), t)) {
                reason(journal, () -> reasons.dispatch(query, exit, t));
                return exit;
            }
        }
        reason(journal, () -> reasons.dispatch(query, Node.OTHER, t));
        return Node.OTHER;
    }

    private Outcome call(Llm llm, Traveller t, @Nullable Journal journal) {
        int p = dataset.outcomes().profile(llm.profile());
        if (p < 0) {
            throw new IllegalArgumentException("The dataset has no profile '" + llm.profile()
                    + "'. Maybe the drawing was made for another dataset.");
        }
        int row = t.row();
        double quality = dataset.outcomes().value(Metric.QUALITY, row, p);
        double cost = dataset.outcomes().value(Metric.COST, row, p);
        double millis = dataset.outcomes().value(Metric.MILLIS, row, p);
        Evidence grade = dataset.outcomes().grade(Metric.QUALITY, row, p);
        boolean failed = dataset.outcomes().failed(row, p);
        write(journal, llm, new Journal.Step(cost, millis, quality));
        if (journal != null && journal.wantsReasons()) {
            journal.call(new QueryPath.Call(llm.profile(), failed, quality, grade, cost,
                    dataset.outcomes().grade(Metric.COST, row, p), millis, dataset.outcomes().grade(Metric.MILLIS, row, p)));
        }
        Traveller after = t.spent(cost, dataset.outcomes().grade(Metric.COST, row, p))
                .waited(millis, dataset.outcomes().grade(Metric.MILLIS, row, p));
        if (failed) {
            return leave(llm, Node.FAILED, after, journal);
        }
        return leave(llm, Node.OK, after.answered(new Traveller.Reply(p, quality, grade)), journal);
    }

    private Outcome verify(Verifier v, Traveller t, @Nullable Journal journal) {
        if (t.answer() == null) {
            write(journal, v, Journal.Step.FREE);
            reason(journal, () -> reasons.nothingToVerify(v));
            return leave(v, Node.REJECT, t, journal);
        }
        double cost = v.decider().costPerDecision() == null ? Double.NaN : v.decider().costPerDecision();
        double millis = v.decider().millisPerDecision() == null ? Double.NaN : v.decider().millisPerDecision();
        write(journal, v, new Journal.Step(cost, millis, Double.NaN));
        Traveller billed = Double.isNaN(cost) ? t : t.spent(cost, Evidence.ASSUMED);
        Traveller after = Double.isNaN(millis) ? billed : billed.waited(millis, Evidence.ASSUMED);
        if (v.source() instanceof ScoreSource.Stated stated) {
            return verifyByChance(v, stated, t.answer(), after, journal);
        }
        float score = score(v.source(), t.row(), t.answer().profile());
        reason(journal, () -> reasons.verified(v, column(v.source(), t.answer().profile()), score));
        if (Float.isNaN(score)) {
            return leave(v, Node.REJECT, after.decided(Evidence.MISSING), journal);
        }
        return leave(v, score >= (float) v.cut() ? Node.ACCEPT : Node.REJECT, after, journal);
    }

    private Outcome verifyByChance(
            Verifier v, ScoreSource.Stated stated, Traveller.Reply answer, Traveller t, @Nullable Journal journal) {
        if (answer.grade() == Evidence.MISSING) {
            reason(journal, () -> reasons.unknownRight(v));
            return leave(v, Node.REJECT, t.decided(Evidence.MISSING), journal);
        }
        double chance = answer.quality() >= 0.5 ? stated.acceptRight() : stated.acceptWrong();
        double draw = draw(v, t, PURPOSE_VERIFIER);
        boolean accepted = draw < chance;
        reason(journal, () -> reasons.byChance(v, answer.quality() >= 0.5, chance, draw));
        return leave(v, accepted ? Node.ACCEPT : Node.REJECT, t.decided(Evidence.ASSUMED), journal);
    }

    private float score(ScoreSource source, int row, int profile) {
        float[] values = dataset.queries().numbers(column(source, profile));
        return values == null ? Float.NaN : values[row];
    }

    private String column(ScoreSource source, int profile) {
        return switch (source) {
            case ScoreSource.PerProfile p -> p.prefix() + ":" + dataset.profiles().get(profile);
            case ScoreSource.Column c -> c.column();
            case ScoreSource.Agreement a -> throw new IllegalArgumentException("agreement");
            case ScoreSource.Learned l -> l.prefix() + ":" + dataset.profiles().get(profile);
            case ScoreSource.Stated s -> throw new IllegalArgumentException("A stated verifier has no score.");
        };
    }

    private double draw(Node node, Traveller t, int purpose) {
        return Draws.uniform(seed, t.row(), Draws.hash(node.id().value()), purpose);
    }

    private Outcome choose(Node node, PolicySpec policy, Traveller t, @Nullable Journal journal) {
        List<String> exits = node.exits();
        return switch (policy) {
            case PolicySpec.Always a -> {
                reason(journal, () -> reasons.always(node, a));
                yield leave(node, a.exit(), t, journal);
            }
            case PolicySpec.Random r -> {
                double draw = draw(node, t, PURPOSE_RANDOM);
                String exit = exits.get((int) Math.floor(draw * exits.size()));
                reason(journal, () -> reasons.random(node, exit, draw));
                yield leave(node, exit, t, journal);
            }
            case PolicySpec.Split s -> {
                double draw = draw(node, t, PURPOSE_SPLIT);
                String exit = split(node, s, draw);
                reason(journal, () -> reasons.split(node, s, exit, draw));
                yield leave(node, exit, t, journal);
            }
            case PolicySpec.Rules r -> {
                String exit = rules(r, t);
                reason(journal, () -> reasons.rules(node, r, t));
                yield leave(node, exit, t, journal);
            }
            case PolicySpec.ByTask b -> {
                String mapped = t.task() == null ? null : b.exitByTask().get(t.task());
                reason(journal, () -> reasons.byTask(node, b, t.task()));
                yield leave(node, mapped == null ? b.otherwise() : mapped, t, journal);
            }
            case PolicySpec.Threshold h -> threshold(node, h, t, journal);
            case PolicySpec.Utility u -> weigh(node, u, t, journal);
            case PolicySpec.Learned l -> throw new IllegalStateException("learned");
            case PolicySpec.Eliminate e -> throw new IllegalStateException("eliminate");
            case PolicySpec.LoadAware l -> throw new IllegalStateException("load-aware");
            case PolicySpec.Bandit b -> throw new IllegalStateException("bandit");
            case PolicySpec.Budget b -> throw new IllegalStateException("budget");
            case PolicySpec.Oracle o -> foresee(node, t, journal);
        };
    }

    private String rules(PolicySpec.Rules policy, Traveller t) {
        for (PolicySpec.Rule rule : policy.rules()) {
            if (conditions.holds(rule.when(), t)) {
                return rule.exit();
            }
        }
        return policy.otherwise();
    }

    private static String split(Node node, PolicySpec.Split split, double draw) {
        double whole = 0;
        for (String exit : node.exits()) {
            whole += split.weights().getOrDefault(exit, 0.0);
        }
        double at = draw * whole;
        double upTo = 0;
        String last = node.exits().getFirst();
        for (String exit : node.exits()) {
            double weight = split.weights().getOrDefault(exit, 0.0);
            upTo += weight;
            if (weight > 0) {
                last = exit;
            }
            if (at < upTo) {
                return exit;
            }
        }
        return last;
    }

    private Outcome threshold(Node node, PolicySpec.Threshold threshold, Traveller t, @Nullable Journal journal) {
        float score = conditions.score(threshold.score(), t.row());
        reason(journal, () -> reasons.threshold(node, threshold, score));
        if (Float.isNaN(score)) {
            return leave(node, node.exits().getFirst(), t.decided(Evidence.MISSING), journal);
        }
        int reached = (int) threshold.cuts().stream().filter(cut -> cut.floatValue() <= score).count();
        return leave(node, node.exits().get(reached), t, journal);
    }

    private Outcome weigh(Node node, PolicySpec.Utility spec, Traveller t, @Nullable Journal journal) {
        String best = null;
        double most = 0;
        SequencedMap<String, Double> worths = new LinkedHashMap<>();
        for (String exit : node.exits()) {
            double worth = utility.of(spec, firstCall(node, exit), t.task());
            worths.put(exit, worth);
            if (!Double.isNaN(worth) && (best == null || worth > most)) {
                best = exit;
                most = worth;
            }
        }
        String taken = best == null ? node.exits().getFirst() : best;
        reason(journal, () -> reasons.utility(node, spec, worths, taken, t.task()));
        return leave(node, taken, best == null ? t.decided(Evidence.MISSING) : t, journal);
    }

    private int firstCall(Node node, String exit) {
        Edge edge = graph.edgeAt(node.id(), exit);
        Node next = edge == null ? null : graph.nodes().get(edge.to());
        if (next instanceof Llm llm) {
            return dataset.outcomes().profile(llm.profile());
        }
        if (next == null || next.exits().size() != 1) {
            throw new IllegalArgumentException("Exit '" + exit + "' of '" + node.label()
                    + "' leads to no call that could be weighed. Maybe the drawing was not checked before.");
        }
        return firstCall(next, next.exits().getFirst());
    }

    private Outcome foresee(Node node, Traveller t, @Nullable Journal journal) {
        List<Outcome> ends = new ArrayList<>();
        Evidence worst = Evidence.RECORDED;
        for (String exit : node.exits()) {
            Outcome end = leave(node, exit, t, null);
            ends.add(end);
            worst = worst.worst(end.qualityGrade());
        }
        // The first of equals, because a stable sort keeps exit order.
        Outcome best = ends.stream().sorted(Outcome.BEST_FIRST).findFirst().orElseThrow();
        int index = 0;
        while (ends.get(index) != best) {
            index++;
        }
        String taken = node.exits().get(index);
        Evidence grade = worst;
        reason(journal, () -> reasons.oracle(node, ends, taken, grade));
        return leave(node, taken, t.decided(worst), journal);
    }
}
