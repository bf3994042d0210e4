package dev.routewright.desktop.comparing;

import dev.routewright.desktop.job.JobWords;
import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.workspace.Compared;
import dev.routewright.desktop.workspace.Comparisons;
import dev.routewright.desktop.workspace.OtherDesign;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.SplitPart;
import dev.routewright.report.ComparisonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open design against another one: what is shown, what runs, and whether it still holds. */
public final class ComparisonViewModel {
    private final Workspace workspace;
    private final Comparisons comparisons;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable OtherDesign other;
    private @Nullable SplitPart wanted;
    private @Nullable Compared compared;
    private List<String> troubles = List.of();
    private boolean answered;

    /** Compares nothing before {@link #begin}. */
    public ComparisonViewModel(Workspace workspace, Comparisons comparisons) {
        this.workspace = workspace;
        this.comparisons = comparisons;
        workspace.on(Topic.DOCUMENT, this::tell);
        workspace.on(Topic.DATASETS, this::tell);
        comparisons.onChange(this::tell);
    }

    /** Is run after every change of what is shown. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Compares with another design than before, on the report rows, or on all where they are not divided. */
    void begin(OtherDesign with) {
        other = with;
        wanted = null;
        compared = null;
        again();
    }

    /** Compares on other rows. */
    void choose(SplitPart part) {
        wanted = part;
        again();
    }

    /** Compares the drawing as it stands now. */
    void again() {
        if (other == null) {
            return;
        }
        String whyNot = Comparisons.whyNot(workspace);
        if (whyNot != null) {
            refused(List.of(whyNot));
            return;
        }
        troubles = List.of();
        answered = false;
        comparisons.compare(other, Comparisons.isDivided(workspace) ? wanted : null, this::show, this::refused);
        tell();
    }

    private void show(Compared result) {
        answered = true;
        compared = result;
        tell();
    }

    private void refused(List<String> why) {
        answered = true;
        compared = null;
        troubles = why;
        tell();
    }

    /** Stops what runs; what was shown before stays. */
    void cancel() {
        comparisons.cancel();
    }

    boolean isRunning() {
        return comparisons.running() != null;
    }

    /** Whether rows of a part can be chosen; where the dataset is not divided there are only all. */
    boolean canChoose(SplitPart part) {
        return part == SplitPart.ALL || Comparisons.isDivided(workspace);
    }

    /** The rows that are compared or asked for. */
    SplitPart part() {
        if (!Comparisons.isDivided(workspace)) {
            return SplitPart.ALL;
        }
        return wanted == null ? SplitPart.REPORT : wanted;
    }

    /** The two names; empty before there are two. */
    String names() {
        if (other == null) {
            return "";
        }
        Compared.Names names = compared == null ? comparisons.names(other) : compared.names();
        return names.design() + " against " + names.other();
    }

    /** A row per metric; none before there is a result. */
    List<ContrastRow> rows() {
        return compared == null ? List.of() : ContrastWords.rows(compared.comparison());
    }

    /** How many rows of which part, and whether something was fitted on them; empty before there is a result. */
    String rowsInWords() {
        return compared == null ? "" : ComparisonText.rows(compared.comparison());
    }

    /** What a person should read beside the numbers. */
    List<String> notes() {
        if (compared == null) {
            return other != null && !troubles.isEmpty() && comparisons.leavesAside(other)
                    ? List.of(leftAside(comparisons.names(other).other()))
                    : List.of();
        }
        List<String> notes = new ArrayList<>();
        if (compared.synthetic()) {
            notes.add("The data are synthetic: these numbers say nothing about real models.");
        }
        if (compared.otherDatasets()) {
            notes.add(leftAside(compared.names().other()));
        }
        notes.addAll(compared.comparison().notes());
        return notes;
    }

    private static String leftAside(String otherName) {
        return "Both are run on the datasets and the split of the open document; those of " + otherName
                + " are not used.";
    }

    /** Why the two cannot be compared, a paragraph each. */
    List<String> troubles() {
        return troubles;
    }

    /** Whether what is shown is no longer of the drawing as it stands. */
    boolean isStale() {
        return compared != null && !compared.isOf(workspace.document());
    }

    /** What runs, or what a person should know of the state; empty where what is shown holds. */
    String state() {
        Running running = comparisons.running();
        if (running != null) {
            String left = JobWords.left(running.secondsLeft());
            return JobWords.running(running) + (left.isEmpty() ? "" : ", " + left);
        }
        if (!answered) {
            return "The comparison was cancelled. Press Compare again to start it anew.";
        }
        return isStale() ? "The drawing has changed since. Press Compare again." : "";
    }
}
