package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Op;
import dev.routewright.policy.Decision;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TaskCodes;
import dev.routewright.walk.AtKind;
import dev.routewright.walk.Columns;
import dev.routewright.walk.OracleOrder;
import org.jspecify.annotations.Nullable;

/**
 * Walks one query after the other through a {@link ExecutionPlan#isPlain plain} plan. The state of the present query lies in fields, so that a walk
 * allocates nothing; an Oracle follows its exits by walking the same query on, with the state put back in between.
 *
 * <p>Grades are kept as {@link Evidence} ordinals: the worse of two is the larger.
 */
final class Walker {
    static final int NOBODY = -1;
    private static final int RECORDED = Evidence.RECORDED.ordinal();
    private static final int DERIVED = Evidence.DERIVED.ordinal();
    private static final int ASSUMED = Evidence.ASSUMED.ordinal();
    private static final int MISSING = Evidence.MISSING.ordinal();
    private static final int COST_SHIFT = 2 * Metric.COST.ordinal();
    private static final int MILLIS_SHIFT = 2 * Metric.MILLIS.ordinal();
    private static final int GRADE_MASK = 3;

    private final byte[] op;
    private final int[] exitStart;
    private final int[] exitTarget;
    private final int[] taskGiven;
    private final int[] profileAt;
    private final int entry;
    private final Policy[] policies;
    private final Judge[] judges;
    private final @Nullable RowTest[][] matchers;
    private final float[][] quality;
    private final float[][] costs;
    private final float[][] times;
    private final byte[][] evidence;
    private final int[] @Nullable [] tokensIn;
    private final int[] @Nullable [] tokensOut;
    private final boolean readsTokens;
    private final int[] recordedTasks;
    private final @Nullable RowRelations relations;
    private final Tally tally;
    private final Force force;
    private final Decision decision = new Decision();

    private int hypothetical;
    private int position;
    private int answeredBy;
    private double answerQuality;
    private int answerGrade;
    private double cost;
    private int costGrade;
    private double millis;
    private int millisGrade;
    private int decisionGrade;
    private double deciding;
    private int decidingGrade;
    private int calls;
    private double callTokensIn;
    private double callTokensOut;
    private boolean failed;

    Walker(ExecutionPlan plan, long seed, Tally tally, Force force) {
        op = plan.op();
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        taskGiven = plan.taskGiven();
        profileAt = plan.profileAt();
        entry = plan.entry();
        policies = AtKind.of(plan, Op.CHOOSE, plan.policies());
        judges = AtKind.of(plan, Op.JUDGE, plan.judges());
        matchers = plan.matchers();
        Dataset dataset = plan.dataset();
        OutcomeTable outcomes = dataset.outcomes();
        quality = Columns.of(outcomes, Metric.QUALITY);
        costs = Columns.of(outcomes, Metric.COST);
        times = Columns.of(outcomes, Metric.MILLIS);
        evidence = new byte[outcomes.profiles().size()][];
        tokensIn = new int[evidence.length][];
        tokensOut = new int[evidence.length][];
        boolean anyTokens = false;
        for (int p = 0; p < evidence.length; p++) {
            evidence[p] = outcomes.evidence(p);
            tokensIn[p] = outcomes.tokensIn(p);
            tokensOut[p] = outcomes.tokensOut(p);
            anyTokens |= tokensIn[p] != null || tokensOut[p] != null;
        }
        readsTokens = anyTokens;
        recordedTasks = dataset.queries().tasks();
        relations = plan.relations();
        this.tally = tally;
        this.force = force;
        decision.seed = seed;
    }

    /** Walks one query from the entry to its end; the answers below are then about it. */
    void walk(int row, int at) {
        position = at;
        decision.luck = row;
        decision.cellRow = row;
        decision.task = recordedTasks[row];
        answeredBy = NOBODY;
        answerQuality = Double.NaN;
        answerGrade = MISSING;
        cost = 0;
        costGrade = RECORDED;
        millis = 0;
        millisGrade = RECORDED;
        decisionGrade = RECORDED;
        deciding = 0;
        decidingGrade = RECORDED;
        calls = 0;
        callTokensIn = 0;
        callTokensOut = 0;
        walkFrom(entry);
    }

    /** Whether the query ended without an answer. */
    boolean failed() {
        return failed;
    }

    /** The profile of the final answer, {@link #NOBODY} where there is none. */
    int answeredBy() {
        return failed ? NOBODY : answeredBy;
    }

    double quality() {
        return qualityGrade() == MISSING ? Double.NaN : failed ? 0 : answerQuality;
    }

    int qualityGrade() {
        return Math.max(failed ? RECORDED : answerGrade, decisionGrade);
    }

    double cost() {
        return costGrade() == MISSING ? Double.NaN : cost;
    }

    int costGrade() {
        return Math.max(costGrade, decisionGrade);
    }

    double millis() {
        return millisGrade() == MISSING ? Double.NaN : millis;
    }

    int millisGrade() {
        return Math.max(millisGrade, decisionGrade);
    }

    /** The part of the cost that was spent on deciding; NaN where missing. */
    double deciding() {
        return Math.max(decidingGrade, decisionGrade) == MISSING ? Double.NaN : deciding;
    }

    int calls() {
        return calls;
    }

    /** Whether the tokens of some call are recorded; else both numbers are the same. */
    boolean readsTokens() {
        return readsTokens;
    }

    double tokensIn() {
        return readsTokens || calls == 0 ? callTokensIn : Double.NaN;
    }

    double tokensOut() {
        return readsTokens || calls == 0 ? callTokensOut : Double.NaN;
    }

    private void walkFrom(int start) {
        int node = start;
        while (node != ExecutionPlan.UNCONNECTED) {
            if (hypothetical == 0) {
                tally.visit(node, position);
            }
            if (taskGiven[node] != TaskCodes.NONE) {
                decision.task = taskGiven[node];
            }
            int exit = switch (op[node]) {
                case Op.PASS -> 0;
                case Op.DISPATCH -> dispatch(node);
                case Op.CHOOSE -> choose(node);
                case Op.ORACLE -> force.node == node ? forced(node, 0) : oracle(node);
                case Op.CALL -> call(profileAt[node]);
                case Op.JUDGE -> judge(node);
                default -> NOBODY;
            };
            if (exit == NOBODY) {
                end();
                return;
            }
            int slot = exitStart[node] + exit;
            if (hypothetical == 0) {
                tally.leave(slot);
            }
            node = exitTarget[slot];
        }
        failed = true;
    }

    private void end() {
        failed = answeredBy == NOBODY;
        if (!failed && relations != null && relations.shouldRefuse(decision.cellRow)) {
            answerQuality = 0;
            answerGrade = answerGrade == MISSING ? DERIVED : Math.max(DERIVED, answerGrade);
        }
    }

    private int dispatch(int node) {
        @Nullable RowTest[] tests = matchers[node];
        for (int i = 0; i < tests.length; i++) {
            if (tests[i] != null && tests[i].holds(decision)) {
                return i;
            }
        }
        return tests.length;
    }

    private int choose(int node) {
        decision.grade = Evidence.RECORDED;
        int exit = policies[node].choose(decision);
        if (decision.grade == Evidence.MISSING) {
            force.reached(node, hypothetical, position, Float.NaN, decision.task);
        } else if (force.node == node) {
            return forced(node, force.scoreOf(policies[node], decision.cellRow));
        }
        decisionGrade = Math.max(decisionGrade, decision.grade.ordinal());
        return exit;
    }

    private int forced(int node, float score) {
        force.reached(node, hypothetical, position, score, decision.task);
        return force.exit;
    }

    private int call(int profile) {
        int row = decision.cellRow;
        byte grades = evidence[profile][row];
        calls++;
        if (readsTokens) {
            callTokensIn += tokens(tokensIn[profile], row);
            callTokensOut += tokens(tokensOut[profile], row);
        }
        float callCost = costs[profile][row];
        if (Float.isNaN(callCost)) {
            costGrade = MISSING;
        } else {
            cost += callCost;
            costGrade = Math.max(costGrade, grades >> COST_SHIFT & GRADE_MASK);
        }
        float callMillis = times[profile][row];
        if (Float.isNaN(callMillis)) {
            millisGrade = MISSING;
        } else {
            millis += callMillis;
            millisGrade = Math.max(millisGrade, grades >> MILLIS_SHIFT & GRADE_MASK);
        }
        if (OutcomeTable.isFailed(grades)) {
            return 1;
        }
        answeredBy = profile;
        answerQuality = quality[profile][row];
        answerGrade = Double.isNaN(answerQuality) ? MISSING : grades & GRADE_MASK;
        return 0;
    }

    private static double tokens(int @Nullable [] column, int row) {
        return column == null || column[row] < 0 ? Double.NaN : column[row];
    }

    private int judge(int node) {
        Judge judge = judges[node];
        if (answeredBy == NOBODY) {
            force.reached(node, hypothetical, position, Float.NaN, decision.task);
            return 1;
        }
        if (hypothetical == 0) {
            tally.judge(node);
        }
        bill(judge);
        if (judge.isStated()) {
            return judgeByChance(node, judge);
        }
        float score = judge.score(decision.cellRow, answeredBy);
        if (Float.isNaN(score)) {
            force.reached(node, hypothetical, position, score, decision.task);
            decisionGrade = MISSING;
            return 1;
        }
        return force.node == node ? forced(node, score) : judge.accepts(score) ? 0 : 1;
    }

    private int judgeByChance(int node, Judge judge) {
        force.reached(node, hypothetical, position, Float.NaN, decision.task);
        if (answerGrade == MISSING) {
            decisionGrade = MISSING;
            return 1;
        }
        decisionGrade = Math.max(decisionGrade, ASSUMED);
        return judge.draws(decision.seed, decision.luck, answerQuality, 0) ? 0 : 1;
    }

    private void bill(Judge judge) {
        if (!Double.isNaN(judge.cost())) {
            cost += judge.cost();
            costGrade = Math.max(costGrade, ASSUMED);
            deciding += judge.cost();
            decidingGrade = ASSUMED;
        }
        if (!Double.isNaN(judge.millis())) {
            millis += judge.millis();
            millisGrade = Math.max(millisGrade, ASSUMED);
        }
    }

    /** The exit with most quality at its end, then least cost, least time, exit order; a missing number is worst. */
    private int oracle(int node) {
        int task = decision.task;
        int wasAnsweredBy = answeredBy;
        double wasQuality = answerQuality;
        int wasAnswerGrade = answerGrade;
        double wasCost = cost;
        int wasCostGrade = costGrade;
        double wasMillis = millis;
        int wasMillisGrade = millisGrade;
        int wasDecisionGrade = decisionGrade;
        double wasDeciding = deciding;
        int wasDecidingGrade = decidingGrade;
        int wasCalls = calls;
        double wasTokensIn = callTokensIn;
        double wasTokensOut = callTokensOut;
        int worst = RECORDED;
        int best = 0;
        double bestQuality = Double.NaN;
        double bestCost = Double.NaN;
        double bestMillis = Double.NaN;
        int exits = exitStart[node + 1] - exitStart[node];
        for (int exit = 0; exit < exits; exit++) {
            hypothetical++;
            walkFrom(exitTarget[exitStart[node] + exit]);
            hypothetical--;
            worst = Math.max(worst, qualityGrade());
            if (exit == 0 || OracleOrder.isBetter(quality(), cost(), millis(), bestQuality, bestCost, bestMillis)) {
                best = exit;
                bestQuality = quality();
                bestCost = cost();
                bestMillis = millis();
            }
            decision.task = task;
            answeredBy = wasAnsweredBy;
            answerQuality = wasQuality;
            answerGrade = wasAnswerGrade;
            cost = wasCost;
            costGrade = wasCostGrade;
            millis = wasMillis;
            millisGrade = wasMillisGrade;
            decisionGrade = wasDecisionGrade;
            deciding = wasDeciding;
            decidingGrade = wasDecidingGrade;
            calls = wasCalls;
            callTokensIn = wasTokensIn;
            callTokensOut = wasTokensOut;
        }
        decisionGrade = Math.max(decisionGrade, worst);
        return best;
    }
}
