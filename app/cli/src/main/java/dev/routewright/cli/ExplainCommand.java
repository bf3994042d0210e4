package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.plan.Entry;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.PathJson;
import dev.routewright.report.PathText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.QueryPath;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.ReferenceInterpreter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code routewright explain DOC --row N}: why one query goes the way it goes. */
@Command(
        name = "explain",
        description = "The path of one query: what every decision read, why the other exits were not"
                + " taken, cost and time so far.")
final class ExplainCommand extends CliCommand {
    @Mixin
    DesignOptions options = new DesignOptions();

    @ArgGroup(multiplicity = "1")
    Which which = new Which();

    /** Which query is meant. */
    static final class Which {
        @Option(names = "--row", paramLabel = "N", description = "The query in row N of the dataset, from 0.")
        @Nullable
        Integer row;

        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "The query of this id, the first where it occurs twice.")
        @Nullable
        String id;
    }

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws BadDocument, BadDataset, Cancelled, IOException, Refused {
        Document document = Design.checked(options, terminal);
        Design design;
        Progress progress = terminal.progress();
        try {
            design = Design.load(document, options.folder(), terminal, progress);
        } finally {
            Terminal.end(progress);
        }
        Dataset dataset = dataset(design);
        int row = row(dataset);
        QueryPath path = ReferenceInterpreter.explain(document, dataset, row, options.seed);
        terminal.out()
                .print(
                        json
                                ? PathJson.text(path, dataset.currency(), design.isSynthetic())
                                : PathText.text(
                                        path,
                                        dataset.queries().texts().text(row),
                                        dataset.currency(),
                                        design.isSynthetic()));
        return ExitCodes.DONE;
    }

    /** The dataset, where the drawing can be run on it. */
    private Dataset dataset(Design design) throws Refused {
        try {
            DesignRun.request(design.document(), design.byId(), null, options.seed);
            return Entry.of(design.document(), design.byId()).dataset();
        } catch (PlanRefused e) {
            throw design.refused(e);
        }
    }

    private int row(Dataset dataset) throws Refused {
        if (which.row != null) {
            if (which.row < 0 || which.row >= dataset.rows()) {
                throw Refused.unreadable("--row is " + which.row + ", and dataset '" + dataset.name()
                        + "' has rows 0 to " + (dataset.rows() - 1) + ". Maybe use --id.");
            }
            return which.row;
        }
        for (int row = 0; row < dataset.rows(); row++) {
            if (dataset.queries().id(row).equals(which.id)) {
                return row;
            }
        }
        throw Refused.unreadable("No query of dataset '" + dataset.name() + "' has the id '" + which.id
                + "'. Maybe use --row, which counts from 0.");
    }
}
