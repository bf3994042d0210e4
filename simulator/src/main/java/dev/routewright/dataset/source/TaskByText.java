package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Task names found by the exact text of a query. */
final class TaskByText {
    private final Map<String, String> tasks = new HashMap<>();
    private int conflicts;
    private int unknown;

    /** Takes over one line of a file of query texts. */
    void learn(JsonEntry record) {
        String text = record.needed("query");
        String task = record.needed("task_name");
        if (text != null && task != null) {
            String before = tasks.putIfAbsent(text, task);
            if (before != null && !before.equals(task)) {
                conflicts++;
            }
        }
    }

    /** The task of a text, or null where no file of query texts has it. */
    @Nullable
    String of(String text) {
        String task = tasks.get(text);
        if (task == null) {
            unknown++;
        }
        return task;
    }

    void note(DatasetBuilder into) {
        if (unknown > 0) {
            into.note(unknown + (unknown == 1 ? " query has" : " queries have")
                    + " no task, because no default_query file holds the same text.");
        }
        if (conflicts > 0) {
            into.note(conflicts + (conflicts == 1 ? " text stands" : " texts stand")
                    + " under two tasks in the query files; the first was taken.");
        }
    }
}
