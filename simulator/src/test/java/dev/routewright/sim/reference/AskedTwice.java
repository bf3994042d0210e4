package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.QueryTable;
import dev.routewright.dataset.live.LiveQuery;
import dev.routewright.dataset.live.Slots;
import dev.routewright.graph.Node;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Rebound;
import dev.routewright.plan.Repeating;
import dev.routewright.plan.Screen;
import dev.routewright.policy.Decision;
import dev.routewright.policy.ExitScores;
import dev.routewright.policy.LearningPolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RowTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plan over rows in which each decision is also asked of a plan over slots, which one request after the other fills with
 * what it sends. Notes where the two differ.
 */
final class AskedTwice {
    private final QueryTable rows;
    private final ExecutionPlan recorded;
    private final ExecutionPlan live;
    private final Slots slots;
    private final List<String> differing = new ArrayList<>();
    private long decisions;

    /** @param recorded the plan over rows, whose parts are replaced by ones that ask both */
    AskedTwice(QueryTable rows, ExecutionPlan recorded, ExecutionPlan live, Slots slots) {
        this.rows = rows;
        this.recorded = recorded;
        this.live = live;
        this.slots = slots;
        for (int n = 0; n < recorded.size(); n++) {
            replace(n);
        }
    }

    List<String> differing() {
        return differing;
    }

    long decisions() {
        return decisions;
    }

    private void replace(int n) {
        Policy policy = recorded.policies()[n];
        if (policy != null) {
            recorded.policies()[n] = both(n, policy, Objects.requireNonNull(live.policies()[n]));
        }
        Screen screen = recorded.screens()[n];
        if (screen != null) {
            Screen other = Objects.requireNonNull(live.screens()[n]);
            recorded.screens()[n] = Rebound.screen(both(n, screen::blocks, other::blocks));
        }
        Judge judge = recorded.judges()[n];
        if (judge != null) {
            Judge other = Objects.requireNonNull(live.judges()[n]);
            recorded.judges()[n] = Rebound.judge(judge, (row, answeredBy, score) -> {
                float otherwise = other.score(fill(row), answeredBy);
                same(n, row, Float.floatToIntBits(score), Float.floatToIntBits(otherwise));
                same(n, row, judge.accepts(score), other.accepts(otherwise));
            });
        }
        for (int i = 0; i < recorded.matchers()[n].length; i++) {
            RowTest test = recorded.matchers()[n][i];
            if (test != null) {
                recorded.matchers()[n][i] = both(n, test, Objects.requireNonNull(live.matchers()[n][i]));
            }
        }
        Repeating loop = recorded.loops()[n];
        if (loop != null) {
            RowTest stop =
                    both(n, loop.stop(), Objects.requireNonNull(live.loops()[n]).stop());
            recorded.loops()[n] =
                    new Repeating(loop.index(), loop.mostRounds(), stop, loop.body(), loop.wholes(), loop.share());
        }
    }

    private RowTest both(int n, RowTest test, RowTest other) {
        return query -> {
            boolean holds = test.holds(query);
            Decision copy = asked(query);
            note(n, holds, other.holds(copy), query, copy);
            return holds;
        };
    }

    private Policy both(int n, Policy policy, Policy other) {
        return switch (policy) {
            case LearningPolicy learning -> new Learning(n, learning, (LearningPolicy) other);
            case ExitScores scores -> new Scoring(n, scores, (ExitScores) other);
            default -> decision -> choice(n, policy, other, decision);
        };
    }

    private int choice(int n, Policy policy, Policy other, Decision decision) {
        int exit = policy.choose(decision);
        Decision copy = asked(decision);
        note(n, exit, other.choose(copy), decision, copy);
        return exit;
    }

    private void note(int n, Object decided, Object otherwise, Decision decision, Decision copy) {
        decisions++;
        if (!decided.equals(otherwise) || decision.grade != copy.grade) {
            Node node = recorded.nodes().get(n);
            differing.add(node + " at row " + decision.cellRow + ": " + decided + " " + decision.grade + " and "
                    + otherwise + " " + copy.grade);
        }
    }

    /** The same decision about the slot that the row's request fills. */
    private Decision asked(Decision decision) {
        Decision copy = new Decision();
        copy.luck = decision.luck;
        copy.cellRow = fill(decision.cellRow);
        copy.task = decision.task < 0 ? -1 : live.tasks().code(recorded.tasks().name(decision.task));
        copy.load = decision.load;
        copy.seed = decision.seed;
        copy.occurrence = decision.occurrence;
        copy.tags = decision.tags;
        copy.attributes = decision.attributes;
        copy.visits = decision.visits;
        copy.firstVisits = decision.firstVisits;
        copy.cost = decision.cost;
        copy.millis = decision.millis;
        copy.calls = decision.calls;
        copy.answers = decision.answers;
        return copy;
    }

    /** Sends a row's request; returns its slot. */
    int fill(int row) {
        int slot = row % slots.size();
        Map<String, Double> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        rows.columns().forEach((name, column) -> {
            switch (column) {
                case Column.Numbers n when !Float.isNaN(n.values()[row]) -> numbers.put(name, (double) n.values()[row]);
                case Column.Words w when w.codes()[row] >= 0 -> words.put(name, Objects.requireNonNull(w.word(row)));
                default -> {}
            }
        });
        slots.fill(slot, new LiveQuery(rows.texts().text(row), rows.task(row), numbers, words));
        return slot;
    }

    /** What needs no replay to be asked: who enters with which task, and which tool is called. */
    void ofRows(int[] entering) {
        for (int row = 0; row < rows.rows(); row++) {
            int slot = fill(row);
            for (int n = 0; n < recorded.size(); n++) {
                if (recorded.tools()[n] != null) {
                    same(n, row, recorded.tools()[n].of(row), live.tools()[n].of(slot));
                }
            }
        }
        for (int row : entering) {
            Decision decision = new Decision();
            decision.cellRow = row;
            decision.task = rows.tasks()[row];
            decision.attributes = new String[recorded.attributes().size()];
            decision.visits = new int[recorded.size()];
            decision.firstVisits = new int[recorded.size()];
            Decision copy = asked(decision);
            int n = recorded.entry();
            same(n, row, recorded.filter().holds(decision), live.filter().holds(copy));
            same(n, row, copy.task, slots.tasks()[copy.cellRow]);
        }
    }

    private void same(int n, int row, Object decided, Object otherwise) {
        decisions++;
        if (!Objects.equals(decided, otherwise)) {
            differing.add(recorded.nodes().get(n) + " at row " + row + ": " + decided + " and " + otherwise);
        }
    }

    private final class Scoring implements ExitScores {
        private final int node;
        private final ExitScores one;
        private final ExitScores other;

        Scoring(int node, ExitScores one, ExitScores other) {
            this.node = node;
            this.one = one;
            this.other = other;
        }

        @Override
        public int choose(Decision decision) {
            return choice(node, one, other, decision);
        }

        @Override
        public void scores(Decision decision, double[] into) {
            double[] others = new double[into.length];
            one.scores(decision, into);
            Decision copy = asked(decision);
            System.arraycopy(into, 0, others, 0, into.length);
            other.scores(copy, others);
            note(node, Arrays.toString(into), Arrays.toString(others), decision, copy);
        }
    }

    private final class Learning implements LearningPolicy {
        private final int node;
        private final LearningPolicy one;
        private final LearningPolicy other;

        Learning(int node, LearningPolicy one, LearningPolicy other) {
            this.node = node;
            this.one = one;
            this.other = other;
        }

        @Override
        public int choose(Decision decision) {
            return choice(node, one, other, decision);
        }

        @Override
        public boolean learnsOncePerQuery() {
            return one.learnsOncePerQuery();
        }

        @Override
        public Memory memory() {
            Memory mine = one.memory();
            Memory others = other.memory();
            return new Memory() {
                @Override
                public int choose(Decision decision) {
                    return choice(node, mine::choose, others::choose, decision);
                }

                @Override
                public void learn(int exit, int task, double quality, double cost) {
                    mine.learn(exit, task, quality, cost);
                    int same =
                            task < 0 ? -1 : live.tasks().code(recorded.tasks().name(task));
                    others.learn(exit, same, quality, cost);
                }
            };
        }
    }
}
