package dev.routewright.walk;

import dev.routewright.graph.Price;
import dev.routewright.plan.Calling;
import dev.routewright.plan.Deciding;
import dev.routewright.plan.Joining;
import dev.routewright.plan.ToolCalling;
import org.jspecify.annotations.Nullable;

/** What a copy asks, and how it will be billed; written over each time. Exactly one of the things asked is there. */
final class Asking {
    /** A call that may give an answer; null where something else is asked. */
    @Nullable
    Calling call;

    /** The number of the attempt, from 0. */
    int attempt;
    /** How often this was asked before for the query. */
    int sample;

    /** A Tool; null where something else is asked. */
    @Nullable
    ToolCalling tool;

    /** What the Tool calls; null where nothing says it. */
    ToolCalling.@Nullable Target target;

    /** A decider; null where something else is asked. */
    @Nullable
    Deciding decider;

    /** A Join whose branches' answers are read; null where something else is asked. */
    @Nullable
    Joining join;

    /** The price that splits the cost where it is stopped. */
    @Nullable
    Price price;

    /** How many calls are counted. */
    int calls;
    /** Whether it costs at all. */
    boolean costs;
    /** Whether it takes time at all. */
    boolean takesTime;

    private void begin(int counted, @Nullable Price withPrice, boolean doesCost, boolean doesTakeTime) {
        call = null;
        tool = null;
        decider = null;
        join = null;
        calls = counted;
        price = withPrice;
        costs = doesCost;
        takesTime = doesTakeTime;
    }

    void ofCall(Calling asked, int number, int samples) {
        Calling.Strategy strategy = asked.strategy();
        begin(asked.readsContexts() && strategy != null ? strategy.calls() : 1, asked.price(), true, true);
        call = asked;
        attempt = number;
        sample = samples;
    }

    void ofTool(ToolCalling asked, int cellRow) {
        target = asked.of(cellRow);
        begin(1, target == null ? null : target.price(), true, true);
        tool = asked;
    }

    void ofDecider(Deciding asked) {
        begin(asked.calls() ? 1 : 0, asked.price(), asked.hasCost(), asked.hasMillis());
        decider = asked;
    }

    void ofWriter(Joining asked, Calling writer) {
        begin(1, writer.price(), true, true);
        join = asked;
    }
}
