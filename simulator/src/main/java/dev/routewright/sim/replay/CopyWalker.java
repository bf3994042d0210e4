package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.RowRelations;
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
 * happens to them is written into an {@link EventLog} and counts when the query has ended. Everything is written over for
 * the next query, so that a walk allocates nothing.
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
    private final LearningPolicy.@Nullable Memory[] memories;
    private final Decision decision = new Decision();
    private final EventLog log = new EventLog();
    private final Samples samples;
    private final Till till = new Till(log);
    private final Caller caller;
    private final SideCalls sideCalls;
    private final Caches caches;
    private final Rounds rounds;
    private final Forker forker;
    private final Foresight foresight;
    private final Copy query;
    /** The nodes at which something was learnt from the query that ends. */
    private final Ints learnt = new Ints();

    private final Ending ending;

    CopyWalker(ExecutionPlan plan, long seed) {
        this.plan = plan;
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
        RowRelations relations = plan.relations();
        CellReader cells = new CellReader(dataset.outcomes(), plan.tags());
        Draw draw = new Draw(seed);
        samples = new Samples(log, AtKind.isIn(plan, Op.FAN));
        caller = new Caller(cells, till, samples, draw);
        sideCalls = new SideCalls(cells, till, draw);
        caches = new Caches(plan, relations, log, till);
        Children children = new Children(dataset, relations);
        rounds = new Rounds(children);
        forker = new Forker(plan, this, children, log, new Merger(plan, cells, log, till, draw));
        float[] shouldRefuse = dataset.queries().numbers(RowRelations.SHOULD_REFUSE);
        ending = new Ending(relations, shouldRefuse);
        foresight = new Foresight(plan, this, log, samples, new Ending(relations, shouldRefuse));
        query = newCopy();
        decision.seed = seed;
        memories = new LearningPolicy.Memory[policies.length];
        for (int n = 0; n < memories.length; n++) {
            memories[n] = policies[n] instanceof LearningPolicy learning ? learning.memory() : null;
        }
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

    /** A further copy, for branches. */
    Copy newCopy() {
        return new Copy(plan.size(), plan.loopCount(), plan.attributes().size());
    }

    /** Walks a query from the entry to its end. */
    Ending walk(int row) {
        caches.begin();
        Ending end = walk(row, plan.entry(), -1);
        learn(end);
        caches.end(!end.failed && !end.refused, query.answer);
        return end;
    }

    /**
     * Walks a query that starts afresh at a node; nothing is remembered for the next one.
     *
     * @param from the node that it comes from, -1 for none
     */
    Ending walk(int row, int start, int from) {
        samples.begin();
        int how;
        do {
            log.clear();
            query.begin(row, recordedTasks[row]);
            how = walk(query, start, from);
        } while (!samples.isRight());
        ending.of(query, how);
        return ending;
    }

    /** What the last query carried at its end. */
    Copy query() {
        return query;
    }

    /** What happened to the last query. */
    EventLog log() {
        return log;
    }

    private void learn(Ending end) {
        learnt.clear();
        for (int i = 0; i < log.size(); i++) {
            LearningPolicy.Memory memory = log.kind(i) == EventLog.CHOICE ? memories[log.node(i)] : null;
            if (memory != null && (!learnsOnce(log.node(i)) || !learnt.has(log.node(i)))) {
                memory.learn(log.what(i), log.more(i), end.quality, end.cost);
                learnt.add(log.node(i));
            }
        }
    }

    private boolean learnsOnce(int node) {
        return ((LearningPolicy) policies[node]).learnsOncePerQuery();
    }

    /** Walks a copy from a node to the end of its way; that of a branch is its Join, which it does not pass. */
    int walk(Copy copy, int start, int cameFrom) {
        int node = start;
        int from = cameFrom;
        while (node != ExecutionPlan.UNCONNECTED) {
            byte kind = op[node];
            if (kind == Op.JOIN) {
                return JOINED;
            }
            copy.visit(node);
            int visit = log.visit(node, copy.millis);
            if (kind == Op.END || kind == Op.REFUSE || kind == Op.DISCARD) {
                return kind == Op.REFUSE
                        ? REFUSED
                        : kind == Op.DISCARD ? DISCARDED : copy.answer.isThere() ? ANSWERED : FAILED;
            }
            int given = plan.taskGiven()[node];
            copy.task = given == TaskCodes.NONE ? copy.task : given;
            till.open();
            int exit = exit(copy, node, visit, kind, from);
            node = kind == Op.FAN ? forker.join(node) : node;
            int slot = exitStart[node] + exit;
            log.leave(slot, copy.millis);
            from = node;
            node = exitTarget[slot];
        }
        return FAILED;
    }

    private int exit(Copy copy, int node, int visit, byte kind, int from) {
        switch (kind) {
            case Op.ORACLE -> {
                return foresee(copy, node, visit);
            }
            case Op.FAN -> {
                return fork(copy, node, visit);
            }
            case Op.CALL -> {
                boolean answered = caller.call(copy, node, calls[node]);
                till.close(copy, visit, caller.quality());
                return answered ? 0 : 1;
            }
            default -> {
                int exit = switch (kind) {
                    case Op.PASS -> 0;
                    case Op.DISPATCH -> dispatch(copy, node);
                    case Op.CHOOSE -> choose(copy, node);
                    case Op.JUDGE -> judge(copy, node);
                    case Op.GUARD -> guard(copy, node);
                    case Op.CACHE -> caches.ask(copy, node) ? 0 : 1;
                    case Op.TOOL -> sideCalls.call(copy, node, tools[node]) ? 0 : 1;
                    default -> rounds.exit(copy, loops[node], from, look(copy, node));
                };
                till.close(copy, visit, Double.NaN);
                return exit;
            }
        }
    }

    /** What a decision of a copy at a node may look at; grade RECORDED until somebody says otherwise. */
    Decision look(Copy copy, int node) {
        decision.luck = copy.row;
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

    private int dispatch(Copy copy, int node) {
        @Nullable RowTest[] tests = plan.matchers()[node];
        @Nullable Deciding[] asking = plan.asking()[node];
        for (int i = 0; i < tests.length; i++) {
            if (tests[i] != null) {
                sideCalls.decide(copy, asking[i]);
                if (tests[i].holds(look(copy, node))) {
                    return i;
                }
            }
        }
        return tests.length;
    }

    private int choose(Copy copy, int node) {
        sideCalls.decide(copy, plan.deciding()[node]);
        LearningPolicy.Memory memory = memories[node];
        Decision asked = look(copy, node);
        int exit = memory == null ? policies[node].choose(asked) : memory.choose(asked);
        copy.decide(asked.grade.ordinal());
        if (memory != null) {
            log.choice(node, exit, copy.task, copy.millis);
        }
        return exit;
    }

    private int foresee(Copy copy, int node, int visit) {
        sideCalls.decide(copy, plan.deciding()[node]);
        till.close(copy, visit, Double.NaN);
        return foresight.best(copy, node);
    }

    private int fork(Copy copy, int node, int visit) {
        sideCalls.decide(copy, plan.deciding()[node]);
        till.close(copy, visit, Double.NaN);
        return forker.pass(copy, node) ? 0 : 1;
    }

    private int guard(Copy copy, int node) {
        sideCalls.decide(copy, plan.deciding()[node]);
        Decision asked = look(copy, node);
        boolean blocks = screens[node].blocks(asked);
        copy.decide(asked.grade.ordinal());
        return blocks ? 1 : 0;
    }

    private int judge(Copy copy, int node) {
        if (!copy.answer.isThere()) {
            return 1;
        }
        Judge judge = judges[node];
        sideCalls.decide(copy, plan.deciding()[node]);
        if (judge.isStated()) {
            boolean known = copy.answer.grade != Copy.MISSING;
            copy.decide(known ? Copy.ASSUMED : Copy.MISSING);
            long occurrence = Caller.occurrence(copy, node);
            return known && judge.draws(decision.seed, copy.row, copy.answer.quality, occurrence) ? 0 : 1;
        }
        float score = judge.isAgreement() ? copy.agreement() : judge.score(copy.cellRow, copy.answer.profile);
        copy.decide(Float.isNaN(score) ? Copy.MISSING : Copy.RECORDED);
        return judge.accepts(score) ? 0 : 1;
    }
}
