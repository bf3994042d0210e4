package dev.routewright.report;

import dev.routewright.dataset.Evidence;
import dev.routewright.sim.QueryPath;
import dev.routewright.sim.QueryPath.Call;
import dev.routewright.sim.QueryPath.Choice;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way of one query, for people. */
public final class PathText {
    private PathText() {}

    /**
     * @param text the query's own text; null where the dataset has none
     * @param currency of costs; null where not known
     */
    public static String text(QueryPath path, @Nullable String text, @Nullable String currency, boolean synthetic) {
        StringBuilder out = new StringBuilder(Text.title("Row " + path.row() + ", query " + path.id(), synthetic));
        if (text != null) {
            out.append("Text: ").append(text.strip().replaceAll("\\s+", " ")).append('\n');
        }
        out.append("Task: ").append(path.task() == null ? "none recorded" : path.task()).append("\n\n");
        int number = 0;
        for (QueryPath.Step step : path.steps()) {
            out.append(++number).append(". ").append(step.label()).append(" (").append(kind(step.kind())).append(")\n");
            if (step.call() != null) {
                call(step.call(), out);
            }
            if (step.choice() != null) {
                choice(step.choice(), step, out);
            } else if (step.exit() != null) {
                out.append("   ").append(step.exit()).append(" leads to ").append(place(step.to())).append(".\n");
            }
            out.append("   So far: ").append(Text.cost(step.cost())).append(currency == null ? "" : " " + currency)
                    .append(", ").append(Text.millis(step.millis())).append(" ms\n");
        }
        return out.append('\n').append(end(path, currency)).toString();
    }

    /** The word that people read for a kind of the file. */
    private static String kind(String kind) {
        return switch (kind) {
            case "llm" -> "model";
            case "fan" -> "parallel";
            default -> kind;
        };
    }

    private static void call(Call call, StringBuilder out) {
        out.append("   ").append(call.profile()).append(call.failed() ? " failed" : " answered: quality "
                        + graded(Text.quality(call.quality()), call.qualityGrade()))
                .append(", cost ").append(graded(Text.cost(call.cost()), call.costGrade()))
                .append(", ").append(graded(Text.millis(call.millis()), call.millisGrade())).append(" ms\n");
    }

    private static void choice(Choice choice, QueryPath.Step step, StringBuilder out) {
        if (!choice.inputs().isEmpty()) {
            out.append("   ").append(choice.inputs().stream()
                    .map(i -> i.name() + " = " + (i.value() == null ? "not recorded" : i.value()))
                    .collect(Collectors.joining("; "))).append('\n');
        }
        out.append("   Takes ").append(step.exit()).append(" to ").append(place(step.to())).append(": ")
                .append(choice.because()).append(choice.grade() == Evidence.RECORDED ? ""
                        : " (" + choice.grade().name().toLowerCase(Locale.ROOT) + ")").append('\n');
        choice.rejected().forEach(r -> out.append("   Not ").append(r.exit()).append(" to ").append(place(r.to()))
                .append(": ").append(r.because()).append('\n'));
    }

    private static String place(@Nullable String to) {
        return to == null ? "nowhere" : to;
    }

    private static String end(QueryPath path, @Nullable String currency) {
        return (path.failed() ? "Ended without an answer" : "Answered by " + path.answeredBy()) + ": quality "
                + graded(Text.quality(path.quality()), path.qualityGrade()) + ", cost "
                + graded(Text.cost(path.cost()), path.costGrade()) + (currency == null ? "" : " " + currency) + ", "
                + graded(Text.millis(path.millis()), path.millisGrade()) + " ms.\n";
    }

    private static String graded(String figure, Evidence grade) {
        return grade == Evidence.RECORDED ? figure : figure + " [" + grade.name().toLowerCase(Locale.ROOT) + "]";
    }
}
