package dev.routewright.walk;

import dev.routewright.plan.Calling;
import dev.routewright.plan.Deciding;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Joining;
import dev.routewright.plan.Op;
import dev.routewright.plan.Repeating;
import dev.routewright.plan.ToolCalling;
import dev.routewright.policy.TaskCodes;
import org.jspecify.annotations.Nullable;

/**
 * Moves queries through any plan, a step at a time: each copy goes on until something takes time, and then stands still
 * until it is told that its answer or its time has come. All that belongs to a query is in its {@link Journey}, all that
 * outlives it in {@link Memories}; any number of journeys may be under way, all stepped by one thread.
 */
public final class Stepper {
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

    /** Stands for an exit while a copy stands still. */
    private static final int STANDS = -1;

    private final ExecutionPlan plan;
    private final byte[] op;
    private final int[] exitStart;
    private final int[] exitTarget;
    private final Calling[] calls;
    private final ToolCalling[] tools;
    private final Repeating[] loops;
    private final Answers answers;
    private final Timer timer;
    private final Caches caches;
    private final Rounds rounds;
    private final Choices choices;
    private final Forks forks;
    private final Stops stops;
    private final Merges merges = new Merges();

    /**
     * A stepper of one world.
     *
     * @param seed of all keyed draws
     * @param answers who answers what is asked
     * @param timer who says when time has passed
     * @param ahead who sees what turns out best
     */
    public Stepper(ExecutionPlan plan, long seed, Memories memories, Answers answers, Timer timer, Ahead ahead) {
        this.plan = plan;
        op = plan.op();
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        calls = AtKind.of(plan, Op.CALL, plan.calls());
        tools = AtKind.of(plan, Op.TOOL, plan.tools());
        loops = AtKind.of(plan, Op.LOOP, plan.loops());
        this.answers = answers;
        this.timer = timer;
        caches = new Caches(plan, memories);
        Children children = new Children(plan);
        rounds = new Rounds(children);
        choices = new Choices(plan, seed, memories, ahead);
        forks = new Forks(plan, children, timer);
        stops = new Stops(answers, timer, forks);
    }

    /**
     * A journey that has begun sets out.
     *
     * @param node where it starts
     * @param from the node that it comes from, -1 for none
     */
    public void start(Journey journey, int node, int from) {
        journey.query.node = node;
        journey.query.from = from;
        go(journey, journey.query);
        seeEnd(journey);
    }

    /** What a copy has asked is answered: the answer is written, and its clock is still that of its question. */
    public void answered(Journey journey, Copy copy) {
        journey.waits--;
        goOn(journey, copy, exitOfAnswer(journey, copy));
        seeEnd(journey);
    }

    /** The time for which a copy has waited has come. */
    public void woken(Journey journey, Copy copy) {
        journey.waits--;
        if (copy.phase == Phase.BEGIN || copy.phase == Phase.HEDGE) {
            forks.begins(copy);
            journey.log.leave(copy, copy.turn);
            go(journey, copy);
        } else {
            goOn(journey, copy, exitOfTime(journey, copy));
        }
        seeEnd(journey);
    }

    private static void seeEnd(Journey journey) {
        if (journey.waits == 0) {
            journey.end();
        }
    }

    private void goOn(Journey journey, Copy copy, int exit) {
        if (exit != STANDS) {
            leave(journey, copy, exit);
            go(journey, copy);
        }
    }

    /** From the node that a copy comes to until it stands still or ends. */
    private void go(Journey journey, Copy copy) {
        int exit = 0;
        while (exit != STANDS) {
            int node = copy.node;
            byte kind = node == ExecutionPlan.UNCONNECTED ? Op.JOIN : op[node];
            if (kind == Op.JOIN) {
                end(journey, copy, node == ExecutionPlan.UNCONNECTED ? FAILED : JOINED);
                return;
            }
            copy.visit(node);
            Till.open(journey.log, copy, node);
            if (kind == Op.END || kind == Op.REFUSE || kind == Op.DISCARD) {
                Till.close(journey.log, copy);
                end(journey, copy, how(copy, kind));
                return;
            }
            int given = plan.taskGiven()[node];
            copy.task = given == TaskCodes.NONE ? copy.task : given;
            exit = exit(journey, copy, node, kind);
            if (exit != STANDS) {
                leave(journey, copy, exit);
            }
        }
    }

    private static int how(Copy copy, byte kind) {
        if (kind == Op.END) {
            return copy.answer.isThere() ? ANSWERED : FAILED;
        }
        return kind == Op.REFUSE ? REFUSED : DISCARDED;
    }

    private void end(Journey journey, Copy copy, int how) {
        if (copy.place.in == null) {
            copy.phase = Phase.OVER;
            journey.how = how;
        } else {
            forks.ended(journey, copy, how);
        }
    }

    private void leave(Journey journey, Copy copy, int exit) {
        Till.close(journey.log, copy);
        int slot = exitStart[copy.node] + exit;
        journey.log.leave(copy, slot);
        copy.from = copy.node;
        copy.node = exitTarget[slot];
        if (copy.place.in != null && !forks.reaches(copy.place.in, copy.node)) {
            forks.left(journey, copy);
        }
    }

    private int exit(Journey journey, Copy copy, int node, byte kind) {
        copy.turn = 0;
        return switch (kind) {
            case Op.PASS -> 0;
            case Op.CALL -> call(journey, copy, calls[node]);
            case Op.TOOL -> {
                copy.here.asks.ofTool(tools[node], copy.cellRow);
                yield ask(journey, copy, Phase.TOOL);
            }
            case Op.CACHE -> cache(journey, copy, node);
            case Op.LOOP -> rounds.exit(copy, loops[node], copy.from, choices.look(journey, copy, node));
            case Op.DISPATCH -> dispatch(journey, copy, node);
            case Op.JUDGE -> copy.answer.isThere() ? decide(journey, copy, node) : 1;
            default -> decide(journey, copy, node);
        };
    }

    private int ask(Journey journey, Copy copy, Phase phase) {
        copy.phase = phase;
        journey.waits++;
        answers.ask(journey, copy);
        return STANDS;
    }

    private int await(Journey journey, Copy copy, Phase phase, double millis, int grade) {
        copy.phase = phase;
        copy.here.waits = millis;
        copy.here.waitGrade = grade;
        journey.waits++;
        timer.after(millis, journey, copy);
        return STANDS;
    }

    private int exitOfAnswer(Journey journey, Copy copy) {
        int node = copy.node;
        Cell cell = copy.here.cell;
        copy.here.gives(copy.phase);
        Till.bill(journey.log, copy);
        return switch (copy.phase) {
            case CALL -> answeredCall(journey, copy, calls[node]);
            case TOOL -> {
                if (!cell.failed) {
                    set(copy, tools[node]);
                }
                yield cell.failed ? 1 : 0;
            }
            case WRITER -> cell.failed ? 1 : merge(journey, copy);
            default -> op[node] == Op.DISPATCH ? asked(journey, copy, node) : decide(journey, copy, node);
        };
    }

    private int exitOfTime(Journey journey, Copy copy) {
        if (copy.phase == Phase.JOIN) {
            return join(journey, copy);
        }
        Till.waited(copy);
        return copy.phase == Phase.HIT ? 0 : call(journey, copy, calls[copy.node]);
    }

    /** The next attempt of a call. */
    private int call(Journey journey, Copy copy, Calling call) {
        int sample = call.readsContexts() ? journey.samples.next(copy.cellRow, call.profile(), copy.tags) : 0;
        copy.here.asks.ofCall(call, copy.turn, sample);
        return ask(journey, copy, Phase.CALL);
    }

    private int answeredCall(Journey journey, Copy copy, Calling call) {
        if (!copy.here.cell.failed) {
            copy.answered(copy.here.cell);
            return 0;
        }
        if (!call.readsContexts() || copy.turn == call.limits().retries()) {
            return 1;
        }
        double backoff = call.limits().backoffMillis();
        int grade = backoff > 0 ? Copy.ASSUMED : Copy.RECORDED;
        return await(journey, copy, Phase.REST, Math.scalb(backoff, copy.turn++), grade);
    }

    private static void set(Copy copy, ToolCalling tool) {
        copy.tags |= tool.tag();
        for (int i = 0; i < tool.slots().length; i++) {
            copy.attributes[tool.slots()[i]] = tool.values()[i];
        }
    }

    private int cache(Journey journey, Copy copy, int node) {
        if (!caches.ask(journey.log, copy, node)) {
            return 1;
        }
        double millis = caches.millis(node);
        return Double.isNaN(millis) ? 0 : await(journey, copy, Phase.HIT, millis, Copy.ASSUMED);
    }

    /** Asks the matchers in turn, each after what that costs. */
    private int dispatch(Journey journey, Copy copy, int node) {
        @Nullable Deciding[] asking = plan.asking()[node];
        for (; copy.turn < asking.length; copy.turn++) {
            Deciding deciding = asking[copy.turn];
            if (deciding != null && choices.mayMatch(node, copy.turn)) {
                copy.here.asks.ofDecider(deciding);
                return ask(journey, copy, Phase.DECISION);
            }
            if (choices.matches(journey, copy, node, copy.turn)) {
                return copy.turn;
            }
        }
        return copy.turn;
    }

    private int asked(Journey journey, Copy copy, int node) {
        if (choices.matches(journey, copy, node, copy.turn)) {
            return copy.turn;
        }
        copy.turn++;
        return dispatch(journey, copy, node);
    }

    /** Asks the node's decider as often as it takes, then decides. */
    private int decide(Journey journey, Copy copy, int node) {
        Deciding deciding = plan.deciding()[node];
        if (deciding != null && copy.turn < deciding.times()) {
            copy.turn++;
            copy.here.asks.ofDecider(deciding);
            return ask(journey, copy, Phase.DECISION);
        }
        return op[node] == Op.FAN ? fork(journey, copy, node) : choices.exit(journey, copy, node, op[node]);
    }

    private int fork(Journey journey, Copy copy, int node) {
        Till.close(journey.log, copy);
        Pass pass = journey.takePass();
        pass.begin(copy, node);
        choices.rank(journey, copy, node, forks.fork(node), pass.ranking);
        forks.begin(journey, copy, pass);
        return STANDS;
    }

    /** A Join decides: some vote, some are stopped, and the copy that branched goes on at the Join. */
    private int join(Journey journey, Copy copy) {
        Pass pass = copy.forked();
        Joining join = forks.join(pass);
        copy.decide(pass.isUnclear ? Copy.MISSING : Copy.RECORDED);
        Waiting.end(copy, join, pass);
        forks.dropHedges(journey, pass);
        if (join.cancels()) {
            stops.losers(journey, pass);
        }
        journey.bill(copy, pass);
        copy.millis = pass.time;
        copy.millisGrade = pass.grade;
        copy.place.passes++;
        copy.node = forks.fork(pass.fan).join();
        Merges.pass(copy, pass);
        copy.visit(copy.node);
        Till.open(journey.log, copy, copy.node);
        if (pass.firstVoter() < 0) {
            return 1;
        }
        Calling writer = join.writer();
        if (writer != null) {
            copy.here.asks.ofWriter(join, writer);
            return ask(journey, copy, Phase.WRITER);
        }
        return merge(journey, copy);
    }

    private int merge(Journey journey, Copy copy) {
        Pass pass = copy.forked();
        merges.merge(copy, forks.join(pass), pass);
        return 0;
    }
}
