package dev.routewright.report;

import dev.routewright.dataset.Dataset;
import dev.routewright.sim.Grades;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.BaselineTable.About;
import dev.routewright.study.BaselineTable.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A baseline table for people. */
public final class BaselinesText {
    private static final int FILES_SHOWN = 12;

    private BaselinesText() {}

    /** Title, what was read, the figures, the per-task choice and the notes. */
    public static String text(BaselineTable table) {
        About about = table.about();
        StringBuilder out = new StringBuilder(Text.title("Baselines of " + about.name(), about.synthetic()));
        out.append(about(about)).append('\n').append(figures(table)).append('\n');
        if (table.aiq() != null) {
            out.append("AIQ ")
                    .append(Text.quality(table.aiq().range()))
                    .append(" over the range of spending, ")
                    .append(Text.quality(table.aiq().max()))
                    .append(" over the dearest profile's cost.\n");
        }
        out.append(choices(table));
        out.append(
                "Best single, best per task and oracle were chosen on the rows on which they are shown (in-sample).\n");
        table.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }

    private static String about(About about) {
        StringBuilder out = new StringBuilder();
        out.append("Format ")
                .append(about.format())
                .append(", ")
                .append(Text.many(about.queries(), "row"))
                .append(" (")
                .append(about.rowsUsed())
                .append(" used, ")
                .append(about.rowsLeftOut())
                .append(" left out, ")
                .append(about.duplicateQueries())
                .append(" repeated), ")
                .append(Text.many(about.profiles(), "profile"))
                .append(", ")
                .append(Text.many(about.tasks(), "task"))
                .append(".\n");
        out.append(grades("Quality", about.cells().quality()))
                .append(grades("Cost", about.cells().cost()))
                .append(grades("Latency", about.cells().millis()));
        ContextText.lines(about.contexts()).forEach(line -> out.append(line).append('\n'));
        List<String> used = about.files().used();
        out.append("Read: ")
                .append(String.join(", ", used.subList(0, Math.min(used.size(), FILES_SHOWN))))
                .append(more(used.size(), "file"))
                .append('\n');
        List<Dataset.Ignored> ignored = about.files().ignored();
        ignored.stream()
                .limit(FILES_SHOWN)
                .forEach(file -> out.append("Not read: ")
                        .append(file.file())
                        .append(": ")
                        .append(file.reason())
                        .append('\n'));
        if (ignored.size() > FILES_SHOWN) {
            out.append("Not read").append(more(ignored.size(), "file")).append('\n');
        }
        return out.toString();
    }

    private static String more(int count, String what) {
        return count > FILES_SHOWN
                ? " and " + Text.many(count - FILES_SHOWN, "more " + what) + " (--json lists all)."
                : ".";
    }

    /** Tasks by the profile that is best there. */
    private static String choices(BaselineTable table) {
        SequencedMap<String, List<String>> tasks = new LinkedHashMap<>();
        table.bestPerTask()
                .choice()
                .forEach((task, name) -> tasks.computeIfAbsent(name, profile -> new ArrayList<>())
                        .add(task));
        StringBuilder out = new StringBuilder("Best per task:\n");
        tasks.forEach((name, of) -> out.append("  ")
                .append(name)
                .append(": ")
                .append(of.size() > FILES_SHOWN ? Text.many(of.size(), "task") : String.join(", ", of))
                .append('\n'));
        return out.toString();
    }

    private static String grades(String metric, Grades grades) {
        return metric + " cells: " + grades.recorded() + " recorded, " + grades.derived() + " derived, "
                + grades.assumed() + " assumed, " + grades.missing() + " missing.\n";
    }

    private static String figures(BaselineTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "quality", Text.costHeader(table.about().currency()), "ms"));
        rows.add(row("random", table.random()));
        table.profiles()
                .forEach(single -> rows.add(row(
                        single.name() + (single.equals(table.bestSingle()) ? " (best single)" : ""),
                        single.figures())));
        rows.add(row("best per task", table.bestPerTask().figures()));
        rows.add(row("oracle", table.oracle().figures()));
        return Text.table(rows);
    }

    private static List<String> row(String name, Figures figures) {
        return List.of(name, Text.quality(figures.quality()), Text.cost(figures.cost()), Text.millis(figures.millis()));
    }
}
