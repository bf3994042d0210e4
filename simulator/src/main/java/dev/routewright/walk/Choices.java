package dev.routewright.walk;

import dev.routewright.dataset.Evidence;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Forking;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Op;
import dev.routewright.plan.Screen;
import dev.routewright.policy.Decision;
import dev.routewright.policy.ExitScores;
import dev.routewright.policy.LearningPolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RowTest;
import org.jspecify.annotations.Nullable;

/** Which exit a copy takes at a node that decides, once whoever decides has been asked. */
final class Choices {
    private final ExecutionPlan plan;
    private final Policy[] policies;
    private final Judge[] judges;
    private final Screen[] screens;
    private final Memories memories;
    private final Ahead ahead;
    private final long seed;

    Choices(ExecutionPlan plan, long seed, Memories memories, Ahead ahead) {
        this.plan = plan;
        this.seed = seed;
        this.memories = memories;
        this.ahead = ahead;
        policies = policies(plan);
        judges = AtKind.of(plan, Op.JUDGE, plan.judges());
        screens = AtKind.of(plan, Op.GUARD, plan.screens());
    }

    /** A plan whose exits are still being weighed lacks policies; nothing that is weighed meets those that it lacks. */
    private static Policy[] policies(ExecutionPlan soFar) {
        Policy[] policies = new Policy[soFar.size()];
        for (int n = 0; n < policies.length; n++) {
            Policy policy = soFar.policies()[n];
            policies[n] = policy == null ? Choices::missing : policy;
        }
        return policies;
    }

    private static int missing(Decision decision) {
        throw new IllegalStateException("A query came to a node that has no policy.");
    }

    /** The exit at a node of a kind that decides. */
    int exit(Journey journey, Copy copy, int node, byte kind) {
        return switch (kind) {
            case Op.CHOOSE -> choose(journey, copy, node);
            case Op.GUARD -> guard(journey, copy, node);
            case Op.JUDGE -> judge(copy, node);
            case Op.ORACLE -> ahead.best(journey, copy, node);
            default -> throw new IllegalStateException("Nodes of the kind " + kind + " decide nothing.");
        };
    }

    /** What a decision of a copy at a node may look at; grade RECORDED until somebody says otherwise. */
    Decision look(Journey journey, Copy copy, int node) {
        Decision decision = journey.decision;
        decision.luck = copy.luck;
        decision.cellRow = copy.cellRow;
        decision.task = copy.task;
        decision.occurrence = copy.occurrence(node);
        decision.tags = copy.tags;
        decision.attributes = copy.attributes;
        decision.visits = copy.visits;
        decision.firstVisits = copy.firstVisits;
        decision.cost = copy.cost;
        decision.millis = copy.millis;
        decision.calls = copy.calls;
        decision.answers = copy.answers.count();
        decision.grade = Evidence.RECORDED;
        return decision;
    }

    /** Whether an exit of a Query accepts anybody. */
    boolean mayMatch(int node, int exit) {
        return plan.matchers()[node][exit] != null;
    }

    /** Whether an exit of a Query accepts a copy. */
    boolean matches(Journey journey, Copy copy, int node, int exit) {
        @Nullable RowTest test = plan.matchers()[node][exit];
        return test != null && test.holds(look(journey, copy, node));
    }

    /** Says which exits of a Fan are taken. */
    void rank(Journey journey, Copy copy, int node, Forking fork, Ranking ranking) {
        ranking.begin(plan.exitStart()[node + 1] - plan.exitStart()[node]);
        if (fork.kind() == Forking.Kind.BEST) {
            ((ExitScores) policies[node]).scores(look(journey, copy, node), ranking.scores());
            ranking.take(fork.most());
            if (ranking.isBlind()) {
                copy.decide(Copy.MISSING);
            }
        }
    }

    private int choose(Journey journey, Copy copy, int node) {
        LearningPolicy.Memory memory = memories.learnt(node);
        Decision asked = look(journey, copy, node);
        int exit = memory == null ? policies[node].choose(asked) : memory.choose(asked);
        copy.decide(asked.grade.ordinal());
        if (memory != null) {
            journey.log.choice(copy, node, exit, copy.task);
        }
        return exit;
    }

    private int guard(Journey journey, Copy copy, int node) {
        Decision asked = look(journey, copy, node);
        boolean blocks = screens[node].blocks(asked);
        copy.decide(asked.grade.ordinal());
        return blocks ? 1 : 0;
    }

    private int judge(Copy copy, int node) {
        Judge judge = judges[node];
        if (judge.isStated()) {
            boolean known = copy.answer.grade != Copy.MISSING;
            copy.decide(known ? Copy.ASSUMED : Copy.MISSING);
            return known && judge.draws(seed, copy.luck, copy.answer.quality, copy.occurrence(node)) ? 0 : 1;
        }
        float score = judge.isAgreement() ? copy.agreement() : judge.score(copy.cellRow, copy.answer.profile);
        copy.decide(Float.isNaN(score) ? Copy.MISSING : Copy.RECORDED);
        return judge.accepts(score) ? 0 : 1;
    }
}
