package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.plan.Calling;
import dev.routewright.plan.Deciding;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Op;
import dev.routewright.plan.Repeating;
import dev.routewright.plan.Screen;
import dev.routewright.plan.ToolCalling;
import dev.routewright.policy.Decision;
import dev.routewright.policy.LearningPolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TaskCodes;
import org.jspecify.annotations.Nullable;

/**
 * Walks queries through any plan. A query that branches goes on as several {@link Copy copies}, one after the other; what
 * happens to them is written into an {@link EventLog} and counts when the query has ended. All that belongs to a query is
 * in its {@link Journey}, all that outlives it in {@link Memories}.
 */
final class CopyWalker {
    /** How a way ends: with the current answer. */
    static final int ANSWERED = 0;
    /** By being refused. */
    static final int REFUSED = 1;
    /** A branch, unused. */
    static final int DISCARDED = 2;
    /** A branch, at its Join. */
    static final int JOINED = 3;
    /** At an exit that leads nowhere, or without an answer. */
    static final int FAILED = 4;

    private final ExecutionPlan plan;
    private final byte[] op;
    private final int[] exitStart;
    private final int[] exitTarget;
    private final int[] recordedTasks;
    private final Policy[] policies;
    private final Calling[] calls;
    private final ToolCalling[] tools;
    private final Judge[] judges;
    private final Screen[] screens;
    private final Repeating[] loops;
    private final Memories memories;
    private final Caller caller;
    private final SideCalls sideCalls;
    private final Caches caches;
    private final Rounds rounds;
    private final Forker forker;
    private final Foresight foresight;
    private final long seed;

    /**
     * A walker that any number of journeys use, all by one thread.
     *
     * @param seed of all keyed draws
     */
    CopyWalker(ExecutionPlan plan, long seed, Memories memories) {
        this.plan = plan;
        this.seed = seed;
        this.memories = memories;
        op = plan.op();
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        policies = policies(plan);
        calls = AtKind.of(plan, Op.CALL, plan.calls());
        tools = AtKind.of(plan, Op.TOOL, plan.tools());
        judges = AtKind.of(plan, Op.JUDGE, plan.judges());
        screens = AtKind.of(plan, Op.GUARD, plan.screens());
        loops = AtKind.of(plan, Op.LOOP, plan.loops());
        Dataset dataset = plan.dataset();
        recordedTasks = dataset.queries().tasks();
        CellReader cells = new CellReader(dataset.outcomes(), plan.tags());
        Draw draw = new Draw(seed);
        caller = new Caller(cells, draw);
        sideCalls = new SideCalls(cells, draw);
        caches = new Caches(plan, memories);
        Children children = new Children(dataset, plan.relations());
        rounds = new Rounds(children);
        forker = new Forker(plan, this, children, new Merger(plan, cells, draw));
        foresight = new Foresight(plan, this);
    }

    /** A plan whose exits are still being weighed lacks policies; {@link Returns} meets none of those that it lacks. */
    private static Policy[] policies(ExecutionPlan soFar) {
        Policy[] policies = new Policy[soFar.size()];
        for (int n = 0; n < policies.length; n++) {
            Policy policy = soFar.policies()[n];
            policies[n] = policy == null ? CopyWalker::missing : policy;
        }
        return policies;
    }

    private static int missing(Decision decision) {
        throw new IllegalStateException("A query came to a node that has no policy.");
    }

    /** What picks at a node of {@link Op#CHOOSE}, or at a Fan that takes its best exits. */
    Policy policy(int node) {
        return policies[node];
    }

    /** A journey for queries that are walked here. */
    Journey newJourney() {
        return new Journey(plan, seed);
    }

    /** Walks a journey that has begun from the entry to its end; nothing is remembered for the next one. */
    void walk(Journey journey) {
        walk(journey, plan.entry(), -1);
    }

    /**
     * Walks a journey that has begun, but starts at a node.
     *
     * @param from the node that it comes from, -1 for none
     */
    void walk(Journey journey, int start, int from) {
        Copy query = journey.query;
        int row = journey.row();
        int how;
        do {
            journey.log.clear();
            query.begin(row, journey.luck(row), recordedTasks[row]);
            how = walk(journey, query, start, from);
        } while (!journey.samples.isRight());
        journey.ending.of(query, how);
    }

    /** Walks a copy from a node to the end of its way; that of a branch is its Join, which it does not pass. */
    int walk(Journey journey, Copy copy, int start, int cameFrom) {
        EventLog log = journey.log;
        int node = start;
        int from = cameFrom;
        while (node != ExecutionPlan.UNCONNECTED) {
            byte kind = op[node];
            if (kind == Op.JOIN) {
                return JOINED;
            }
            copy.visit(node);
            Till.open(log, copy, node);
            if (kind == Op.END || kind == Op.REFUSE || kind == Op.DISCARD) {
                return kind == Op.REFUSE
                        ? REFUSED
                        : kind == Op.DISCARD ? DISCARDED : copy.answer.isThere() ? ANSWERED : FAILED;
            }
            int given = plan.taskGiven()[node];
            copy.task = given == TaskCodes.NONE ? copy.task : given;
            int exit = exit(journey, copy, node, kind, from);
            node = kind == Op.FAN ? forker.join(node) : node;
            int slot = exitStart[node] + exit;
            log.leave(slot, copy.millis);
            from = node;
            node = exitTarget[slot];
        }
        return FAILED;
    }

    private int exit(Journey journey, Copy copy, int node, byte kind, int from) {
        EventLog log = journey.log;
        switch (kind) {
            case Op.ORACLE -> {
                return foresee(journey, copy, node);
            }
            case Op.FAN -> {
                return fork(journey, copy, node);
            }
            case Op.CALL -> {
                boolean answered = caller.call(journey, copy, node, calls[node]);
                Till.close(log, copy);
                return answered ? 0 : 1;
            }
            default -> {
                int exit = switch (kind) {
                    case Op.PASS -> 0;
                    case Op.DISPATCH -> dispatch(journey, copy, node);
                    case Op.CHOOSE -> choose(journey, copy, node);
                    case Op.JUDGE -> judge(journey, copy, node);
                    case Op.GUARD -> guard(journey, copy, node);
                    case Op.CACHE -> caches.ask(log, copy, node) ? 0 : 1;
                    case Op.TOOL -> sideCalls.call(log, copy, node, tools[node]) ? 0 : 1;
                    default -> rounds.exit(copy, loops[node], from, look(journey, copy, node));
                };
                Till.close(log, copy);
                return exit;
            }
        }
    }

    /** What a decision of a copy at a node may look at; grade RECORDED until somebody says otherwise. */
    Decision look(Journey journey, Copy copy, int node) {
        Decision decision = journey.decision;
        decision.luck = copy.luck;
        decision.cellRow = copy.cellRow;
        decision.task = copy.task;
        decision.occurrence = Caller.occurrence(copy, node);
        decision.tags = copy.tags;
        decision.attributes = copy.attributes;
        decision.visits = copy.visits;
        decision.firstVisits = copy.firstVisits;
        decision.cost = copy.cost;
        decision.millis = copy.millis;
        decision.calls = copy.calls;
        decision.answers = copy.answers;
        decision.grade = Evidence.RECORDED;
        return decision;
    }

    private int dispatch(Journey journey, Copy copy, int node) {
        @Nullable RowTest[] tests = plan.matchers()[node];
        @Nullable Deciding[] asking = plan.asking()[node];
        for (int i = 0; i < tests.length; i++) {
            if (tests[i] != null) {
                sideCalls.decide(journey.log, copy, asking[i]);
                if (tests[i].holds(look(journey, copy, node))) {
                    return i;
                }
            }
        }
        return tests.length;
    }

    private int choose(Journey journey, Copy copy, int node) {
        sideCalls.decide(journey.log, copy, plan.deciding()[node]);
        LearningPolicy.Memory memory = memories.learnt(node);
        Decision asked = look(journey, copy, node);
        int exit = memory == null ? policies[node].choose(asked) : memory.choose(asked);
        copy.decide(asked.grade.ordinal());
        if (memory != null) {
            journey.log.choice(node, exit, copy.task, copy.millis);
        }
        return exit;
    }

    private int foresee(Journey journey, Copy copy, int node) {
        sideCalls.decide(journey.log, copy, plan.deciding()[node]);
        Till.close(journey.log, copy);
        return foresight.best(journey, copy, node);
    }

    private int fork(Journey journey, Copy copy, int node) {
        sideCalls.decide(journey.log, copy, plan.deciding()[node]);
        Till.close(journey.log, copy);
        return forker.pass(journey, copy, node) ? 0 : 1;
    }

    private int guard(Journey journey, Copy copy, int node) {
        sideCalls.decide(journey.log, copy, plan.deciding()[node]);
        Decision asked = look(journey, copy, node);
        boolean blocks = screens[node].blocks(asked);
        copy.decide(asked.grade.ordinal());
        return blocks ? 1 : 0;
    }

    private int judge(Journey journey, Copy copy, int node) {
        if (!copy.answer.isThere()) {
            return 1;
        }
        Judge judge = judges[node];
        sideCalls.decide(journey.log, copy, plan.deciding()[node]);
        if (judge.isStated()) {
            boolean known = copy.answer.grade != Copy.MISSING;
            copy.decide(known ? Copy.ASSUMED : Copy.MISSING);
            long occurrence = Caller.occurrence(copy, node);
            return known && judge.draws(seed, copy.luck, copy.answer.quality, occurrence) ? 0 : 1;
        }
        float score = judge.isAgreement() ? copy.agreement() : judge.score(copy.cellRow, copy.answer.profile);
        copy.decide(Float.isNaN(score) ? Copy.MISSING : Copy.RECORDED);
        return judge.accepts(score) ? 0 : 1;
    }
}
