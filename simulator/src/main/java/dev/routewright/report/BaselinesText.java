package dev.routewright.report;

import dev.routewright.dataset.Dataset;
import dev.routewright.sim.Grades;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.BaselineTable.About;
import dev.routewright.study.BaselineTable.Figures;
import java.util.ArrayList;
import java.util.List;

/** A baseline table for people. */
public final class BaselinesText {
    private BaselinesText() {}

    /** Title, what was read, the figures, the per-task choice and the notes. */
    public static String text(BaselineTable table) {
        About about = table.about();
        StringBuilder out = new StringBuilder(Text.title("Baselines of " + about.name(), about.synthetic()));
        out.append(about(about)).append('\n').append(figures(table)).append('\n');
        if (table.aiq() != null) {
            out.append("AIQ ").append(Text.quality(table.aiq().range())).append(" over the range of spending, ")
                    .append(Text.quality(table.aiq().max())).append(" over the dearest profile's cost.\n");
        }
        out.append("Best per task: ");
        List<String> choice = new ArrayList<>();
        table.bestPerTask().choice().forEach((task, name) -> choice.add(task + " → " + name));
        out.append(choice.isEmpty() ? Text.UNKNOWN : String.join(", ", choice)).append(".\n");
        out.append("Best single, best per task and oracle were chosen on the rows on which they are shown (in-sample).\n");
        table.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }

    private static String about(About about) {
        StringBuilder out = new StringBuilder();
        out.append("Format ").append(about.format()).append(", ").append(Text.many(about.queries(), "row")).append(" (")
                .append(about.rowsUsed()).append(" used, ").append(about.rowsLeftOut()).append(" left out, ")
                .append(about.duplicateQueries()).append(" repeated), ").append(Text.many(about.profiles(), "profile"))
                .append(", ").append(Text.many(about.tasks(), "task")).append(".\n");
        out.append(grades("Quality", about.cells().quality())).append(grades("Cost", about.cells().cost()))
                .append(grades("Latency", about.cells().millis()));
        out.append("Read: ").append(String.join(", ", about.files().used())).append(".\n");
        for (Dataset.Ignored ignored : about.files().ignored()) {
            out.append("Not read: ").append(ignored.file()).append(": ").append(ignored.reason()).append('\n');
        }
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
        table.profiles().forEach(single -> rows.add(row(
                single.name() + (single.equals(table.bestSingle()) ? " (best single)" : ""), single.figures())));
        rows.add(row("best per task", table.bestPerTask().figures()));
        rows.add(row("oracle", table.oracle().figures()));
        return Text.table(rows);
    }

    private static List<String> row(String name, Figures figures) {
        return List.of(name, Text.quality(figures.quality()), Text.cost(figures.cost()), Text.millis(figures.millis()));
    }
}
