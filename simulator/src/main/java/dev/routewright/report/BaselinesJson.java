package dev.routewright.report;

import dev.routewright.dataset.ContextFacts;
import dev.routewright.pareto.Hull;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.BaselineTable.About;
import dev.routewright.study.BaselineTable.Figures;

/** What {@code baselines --json} prints. */
public final class BaselinesJson {
    private BaselinesJson() {}

    /** The whole table. */
    public static String text(BaselineTable table) {
        return JsonOut.object(out -> {
            out.flag("synthetic", table.about().synthetic());
            write(out, table);
        });
    }

    static void write(JsonOut out, BaselineTable table) {
        out.object("dataset", o -> about(o, table.about()));
        out.flag("inSample", table.inSample());
        out.object("random", o -> figures(o, table.random()));
        out.objects("profiles", table.profiles(), BaselinesJson::single);
        out.objectOrNull("bestSingle", table.bestSingle(), BaselinesJson::single);
        out.object("bestPerTask", o -> {
            figures(o, table.bestPerTask().figures());
            o.object("choice", choice -> table.bestPerTask().choice().forEach(choice::text));
        });
        out.object("oracle", o -> {
            figures(o, table.oracle().figures());
            o.object("picks", picks -> table.oracle().picks().forEach(picks::whole));
        });
        out.pairs("hull", table.hull(), (pair, corner) -> {
            pair.accept(((Hull.Point) corner).cost());
            pair.accept(((Hull.Point) corner).quality());
        });
        out.objectOrNull(
                "aiq", table.aiq(), (o, aiq) -> o.number("range", aiq.range()).number("max", aiq.max()));
        out.texts("notes", table.notes());
    }

    private static void about(JsonOut out, About about) {
        out.text("name", about.name())
                .text("format", about.format())
                .flag("synthetic", about.synthetic())
                .whole("queries", about.queries())
                .whole("rowsUsed", about.rowsUsed())
                .whole("rowsLeftOut", about.rowsLeftOut())
                .whole("profiles", about.profiles())
                .whole("tasks", about.tasks())
                .text("currency", about.currency())
                .coverage("cells", about.cells())
                .whole("duplicateQueries", about.duplicateQueries())
                .object("contexts", contexts -> contexts(contexts, about.contexts()))
                .object(
                        "files",
                        files -> files.texts("used", about.files().used())
                                .objects(
                                        "ignored",
                                        about.files().ignored(),
                                        (o, ignored) ->
                                                o.text("file", ignored.file()).text("reason", ignored.reason())));
    }

    private static void contexts(JsonOut out, ContextFacts facts) {
        out.objects(
                        "profiles",
                        facts.profiles(),
                        (o, profile) -> o.text("name", profile.name())
                                .whole("variants", profile.variants())
                                .whole("samples", profile.samples())
                                .whole("cells", profile.cells())
                                .whole("answers", profile.answers()))
                .whole("answerKeys", facts.answerKeys())
                .objects(
                        "qualities",
                        facts.qualities(),
                        (o, quality) -> o.text("name", quality.name())
                                .whole("cells", quality.cells())
                                .whole("of", quality.of()))
                .whole("groups", facts.relations().groups())
                .whole("grouped", facts.relations().grouped())
                .whole("parts", facts.relations().parts())
                .whole("steps", facts.relations().steps())
                .whole("shouldRefuse", facts.relations().shouldRefuse());
    }

    private static void single(JsonOut out, BaselineTable.Single single) {
        figures(out.text("name", single.name()), single.figures());
    }

    private static void figures(JsonOut out, Figures figures) {
        out.number("quality", figures.quality()).number("cost", figures.cost()).number("millis", figures.millis());
    }
}
