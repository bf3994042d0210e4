package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Rows;
import dev.routewright.graph.Condition;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.Conditions;
import dev.routewright.policy.Decision;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows enter a design. */
public final class Entering {
    private Entering() {}

    /**
     * Those of some rows that a Query's filter lets enter, in their order, also for a drawing that cannot run yet: nothing
     * has happened to a query that enters, so that no other node matters.
     *
     * @param filter what a row has to meet; a column that the dataset has not is missing on every row
     * @throws java.util.regex.PatternSyntaxException where a regular expression of the filter is not one
     */
    public static int[] rows(Dataset dataset, Condition filter, int[] rows) {
        TaskCodes recorded = new TaskCodes(dataset.queries().taskNames(), List.of());
        Conditions conditions = new Conditions(
                dataset.queries(), recorded, new TagCodes(List.of()), new AttributeCodes(List.of()), node -> -1);
        return rows(dataset.queries(), conditions.compile(filter), new Decision(), rows);
    }

    /** @param query what a query carries when it enters; its row is written over */
    static int[] rows(Rows all, RowTest filter, Decision query, int[] rows) {
        int[] tasks = all.tasks();
        return IntStream.of(rows)
                .filter(row -> {
                    query.luck = row;
                    query.cellRow = row;
                    query.task = tasks[row];
                    return filter.holds(query);
                })
                .toArray();
    }
}
