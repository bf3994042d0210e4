package dev.routewright.report;

import dev.routewright.dataset.Evidence;
import dev.routewright.sim.QueryPath;
import dev.routewright.sim.QueryPath.Branch;
import dev.routewright.sim.QueryPath.Call;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way of one query, for people. */
public final class PathText {
    private static final String DEEPER = "   ";

    private final StringBuilder out;
    private final int row;
    private final String money;

    private PathText(StringBuilder out, int row, @Nullable String currency) {
        this.out = out;
        this.row = row;
        money = currency == null ? "" : " " + currency;
    }

    /**
     * @param text the query's own text; null where the dataset has none
     * @param currency of costs; null where not known
     */
    public static String text(QueryPath path, @Nullable String text, @Nullable String currency, boolean synthetic) {
        StringBuilder out = new StringBuilder(Text.title("Row " + path.row() + ", query " + path.id(), synthetic));
        if (text != null) {
            out.append("Text: ").append(text.strip().replaceAll("\\s+", " ")).append('\n');
        }
        out.append("Task: ")
                .append(path.task() == null ? "none recorded" : path.task())
                .append("\n\n");
        new PathText(out, path.row(), currency).steps(path.steps(), "", "");
        return out.append('\n').append(end(path, currency)).toString();
    }

    private void steps(List<Step> steps, String indent, String number) {
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), indent, number + (i + 1) + ".");
        }
    }

    private void step(Step step, String indent, String number) {
        String in = indent + DEEPER;
        out.append(indent)
                .append(number)
                .append(' ')
                .append(step.label())
                .append(" (")
                .append(kind(step.kind()))
                .append(")\n");
        if (step.row() != row) {
            line(in, "Reads row " + step.row() + ", a part or step of row " + row + ".");
        }
        step.calls().forEach(call -> line(in, call(call)));
        if (step.choice() != null) {
            choice(step.choice(), step, in);
        } else if (step.exit() != null) {
            line(in, step.exit() + " leads to " + place(step.to()) + ".");
        }
        if (!step.tags().isEmpty()) {
            String carried = step.tags().size() == 1 ? "tag " : "tags ";
            line(in, "Carries the " + carried + String.join(", ", step.tags()) + ".");
        }
        if (!step.attributes().isEmpty()) {
            line(
                    in,
                    "Carries "
                            + step.attributes().entrySet().stream()
                                    .map(set -> set.getKey() + " = " + set.getValue())
                                    .collect(Collectors.joining("; "))
                            + ".");
        }
        line(in, "So far: " + Text.cost(step.cost()) + money + ", " + Text.millis(step.millis()) + " ms");
        for (int i = 0; i < step.branches().size(); i++) {
            Branch branch = step.branches().get(i);
            String of = branch.row() == row ? "" : ", row " + branch.row();
            line(in, "Branch " + branch.exit() + of + ": " + end(branch));
            steps(branch.steps(), in + DEEPER, number + (i + 1) + ".");
        }
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }

    private static String end(Branch branch) {
        String time = "from " + Text.millis(branch.start()) + " to " + Text.millis(branch.end()) + " ms; ";
        return switch (branch.how()) {
            case VOTED -> time + "its answer counts.";
            case NOT_COUNTED -> time + "it does not count.";
            case STOPPED -> time + "stopped " + place(branch) + ", because the wait was over.";
            case FAILED -> time + "it failed.";
            case DISCARDED -> time + "its answer is not used.";
            case NOT_STARTED -> "not started, because it was not needed by then.";
        };
    }

    /** Where a branch came to; it came nowhere where it was stopped at the very time at which it began. */
    private static String place(Branch branch) {
        return branch.steps().isEmpty()
                ? "at once"
                : "at " + branch.steps().getLast().label();
    }

    /** The word that people read for a kind of the file. */
    private static String kind(String kind) {
        return switch (kind) {
            case "llm" -> "model";
            case "fan" -> "parallel";
            default -> kind;
        };
    }

    private static String call(Call call) {
        String who = call.profile() == null ? "Stated numbers" : call.profile();
        return who + what(call) + " cost " + graded(Text.cost(call.cost()), call.costGrade()) + ", "
                + graded(Text.millis(call.millis()), call.millisGrade()) + " ms"
                + (call.note().isEmpty() ? "" : " (" + call.note() + ")");
    }

    private static String what(Call call) {
        if (call.isDeciding()) {
            return " to decide:";
        }
        if (call.failed()) {
            return call.note().equals(Call.STOPPED) ? " did not end:" : " failed:";
        }
        return call.qualityGrade() == Evidence.MISSING
                ? " was called: quality not recorded,"
                : " answered: quality " + graded(Text.quality(call.quality()), call.qualityGrade()) + ",";
    }

    private void choice(Choice choice, Step step, String indent) {
        if (!choice.inputs().isEmpty()) {
            line(
                    indent,
                    choice.inputs().stream()
                            .map(i -> i.name() + " = " + (i.value() == null ? "not recorded" : i.value()))
                            .collect(Collectors.joining("; ")));
        }
        String takes = step.exit() == null
                ? "Takes "
                        + step.branches().stream().map(Branch::exit).distinct().collect(Collectors.joining(", "))
                : "Takes " + step.exit() + " to " + place(step.to());
        line(
                indent,
                takes + ": " + choice.because()
                        + (choice.grade() == Evidence.RECORDED
                                ? ""
                                : " (" + choice.grade().name().toLowerCase(Locale.ROOT) + ")"));
        choice.rejected().forEach(r -> line(indent, "Not " + r.exit() + " to " + place(r.to()) + ": " + r.because()));
    }

    private static String place(@Nullable String to) {
        return to == null ? "nowhere" : to;
    }

    private static String end(QueryPath path, @Nullable String currency) {
        String how = path.refused()
                ? "Refused"
                : path.failed() ? "Ended without an answer" : "Answered by " + path.answeredBy();
        return how + ": quality "
                + graded(Text.quality(path.quality()), path.qualityGrade()) + ", cost "
                + graded(Text.cost(path.cost()), path.costGrade()) + (currency == null ? "" : " " + currency) + ", "
                + graded(Text.millis(path.millis()), path.millisGrade()) + " ms.\n"
                + (path.shouldRefuse() && !path.refused()
                        ? "This query should be refused, so any answer to it scores 0.\n"
                        : "");
    }

    private static String graded(String figure, Evidence grade) {
        return grade == Evidence.RECORDED
                ? figure
                : figure + " [" + grade.name().toLowerCase(Locale.ROOT) + "]";
    }
}
