package dev.routewright.report;

import dev.routewright.dataset.Evidence;
import dev.routewright.sim.QueryPath;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code explain --json} prints. */
public final class PathJson {
    private PathJson() {}

    /** @param currency of costs; null where not known */
    public static String text(QueryPath path, @Nullable String currency, boolean synthetic) {
        return JsonOut.object(out -> {
            out.flag("synthetic", synthetic)
                    .whole("row", path.row())
                    .text("id", path.id())
                    .text("task", path.task())
                    .text("currency", currency)
                    .objects("steps", path.steps(), PathJson::step)
                    .text("answeredBy", path.answeredBy())
                    .flag("failed", path.failed())
                    .flag("refused", path.refused())
                    .flag("shouldRefuse", path.shouldRefuse());
            graded(out, "quality", path.quality(), path.qualityGrade());
            graded(out, "cost", path.cost(), path.costGrade());
            graded(out, "millis", path.millis(), path.millisGrade());
        });
    }

    private static void step(JsonOut out, QueryPath.Step step) {
        out.text("node", step.node())
                .text("label", step.label())
                .text("kind", step.kind())
                .whole("row", step.row())
                .objects("calls", step.calls(), PathJson::call)
                .objectOrNull("choice", step.choice(), PathJson::choice)
                .objects("branches", step.branches(), PathJson::branch)
                .text("exit", step.exit())
                .text("to", step.to())
                .texts("tags", step.tags())
                .objects(
                        "attributes",
                        step.attributes().entrySet(),
                        (o, set) -> o.text("name", set.getKey()).text("value", set.getValue()))
                .number("costSoFar", step.cost())
                .number("millisSoFar", step.millis());
    }

    private static void branch(JsonOut out, QueryPath.Branch branch) {
        out.text("exit", branch.exit())
                .whole("row", branch.row())
                .number("startMillis", branch.start())
                .number("endMillis", branch.end())
                .text("end", branch.how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .objects("steps", branch.steps(), PathJson::step);
    }

    private static void call(JsonOut out, QueryPath.Call call) {
        out.text("profile", call.profile())
                .flag("deciding", call.isDeciding())
                .flag("failed", call.failed())
                .text("note", call.note().isEmpty() ? null : call.note());
        graded(out, "quality", call.quality(), call.qualityGrade());
        graded(out, "cost", call.cost(), call.costGrade());
        graded(out, "millis", call.millis(), call.millisGrade());
    }

    private static void choice(JsonOut out, QueryPath.Choice choice) {
        out.text("by", choice.by())
                .objects(
                        "inputs",
                        choice.inputs(),
                        (o, input) -> o.text("name", input.name()).text("value", input.value()))
                .text("because", choice.because())
                .objects(
                        "rejected",
                        choice.rejected(),
                        (o, r) -> o.text("exit", r.exit()).text("to", r.to()).text("because", r.because()))
                .text("grade", word(choice.grade()));
    }

    private static void graded(JsonOut out, String name, double value, Evidence grade) {
        out.number(name, value).text(name + "Grade", word(grade));
    }

    private static String word(Evidence grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
