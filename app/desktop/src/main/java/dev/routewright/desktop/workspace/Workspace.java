package dev.routewright.desktop.workspace;

import dev.routewright.desktop.recovery.FileMark;
import dev.routewright.export.Loss;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.History;
import dev.routewright.graph.edit.Transaction;
import dev.routewright.graph.edit.VersionId;
import dev.routewright.study.PickedSettings;
import dev.routewright.study.RunSpread;
import dev.routewright.study.SweepResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is open and what is known about it. Holds state and tells its listeners; the actions on it are classes of their
 * own. Used on the window's thread only.
 */
public final class Workspace {
    private static final String UNTITLED = "Untitled";

    private final History history;
    private final LoadedDatasets datasets = new LoadedDatasets();
    private final Map<Topic, List<Runnable>> listeners = new EnumMap<>(Topic.class);
    private @Nullable Path file;
    private @Nullable FileMark mark;
    private List<Finding> findings = List.of();
    private @Nullable Run run;
    private @Nullable RunSpread spread;
    private @Nullable Swept swept;
    private @Nullable Field field;
    private List<Loss> losses = List.of();
    private String notice = "";

    /** Starts with an empty, untitled document. */
    public Workspace() {
        history = new History(Document.EMPTY);
        history.onChange(() -> tell(Topic.DOCUMENT));
    }

    /**
     * A finished sweep.
     *
     * @param document whose free parameters it moved
     * @param picks its best settings with their verdicts; null while they are not judged
     */
    public record Swept(
            Document document, SweepResult result, @Nullable PickedSettings picks) {}

    /** Calls a listener after every change of a topic. */
    public void on(Topic topic, Runnable listener) {
        listeners.computeIfAbsent(topic, t -> new ArrayList<>()).add(listener);
    }

    /** Calls a listener after every change of any topic but notices. */
    public void onAny(Runnable listener) {
        EnumSet.complementOf(EnumSet.of(Topic.NOTICE)).forEach(topic -> on(topic, listener));
    }

    private void tell(Topic topic) {
        List.copyOf(listeners.getOrDefault(topic, List.of())).forEach(Runnable::run);
    }

    public History history() {
        return history;
    }

    /** The document as it stands. */
    public Document document() {
        return history.now();
    }

    public boolean isDirty() {
        return history.isDirty();
    }

    /** The file that the document was read from or saved to; null for an untitled one. */
    public @Nullable Path file() {
        return file;
    }

    /** The folder against which the document's paths are read; null for an untitled one. */
    public @Nullable Path folder() {
        return file == null ? null : file.toAbsolutePath().getParent();
    }

    /** The file's name, or "Untitled". */
    public String fileName() {
        return file == null ? UNTITLED : String.valueOf(file.getFileName());
    }

    /** The file's name, with an asterisk exactly while there is something to save. */
    public String markedName() {
        return (isDirty() ? "*" : "") + fileName();
    }

    /** What the document's file held when it was read or saved last; null where that is not known. */
    public @Nullable FileMark mark() {
        return mark;
    }

    /** Takes what the file holds now as the version that the person knows. */
    void setMark(@Nullable FileMark newMark) {
        mark = newMark;
    }

    /** Shows another document whose file holds nothing known, as {@link #replace(Document, Path, FileMark)} does. */
    public void replace(Document document, @Nullable Path newFile) {
        replace(document, newFile, null);
    }

    /** Shows another document; what was run and found belongs to the old one and goes. */
    public void replace(Document document, @Nullable Path newFile, @Nullable FileMark newMark) {
        file = newFile;
        mark = newMark;
        run = null;
        spread = null;
        swept = null;
        field = null;
        losses = List.of();
        findings = List.of();
        datasets.keepOnly(List.of());
        history.reset(document);
        List.of(Topic.REPLACED, Topic.DATASETS, Topic.FINDINGS, Topic.RUN, Topic.SWEEP, Topic.BASELINES, Topic.LOSSES)
                .forEach(this::tell);
    }

    /** Says that a version of the document now lies in a file. */
    void saved(Path newFile, FileMark newMark, VersionId version) {
        file = newFile;
        mark = newMark;
        history.markSaved(version);
    }

    /**
     * Does one edit as one undo step.
     *
     * @return null where it was done, else why it was rejected
     */
    public @Nullable String perform(Edit edit) {
        try {
            history.perform(edit);
            return null;
        } catch (EditRejected e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * Does several edits as one undo step, or none of them.
     *
     * @return null where they were done, else why one was rejected
     */
    public @Nullable String perform(String label, List<Edit> edits) {
        Transaction transaction = history.begin(label);
        try {
            for (Edit edit : edits) {
                transaction.perform(edit);
            }
            transaction.commit();
            return null;
        } catch (EditRejected e) {
            transaction.cancel();
            return String.valueOf(e.getMessage());
        }
    }

    public LoadedDatasets datasets() {
        return datasets;
    }

    void datasetsChanged() {
        tell(Topic.DATASETS);
    }

    public List<Finding> findings() {
        return findings;
    }

    void setFindings(List<Finding> newFindings) {
        if (!newFindings.equals(findings)) {
            findings = List.copyOf(newFindings);
            tell(Topic.FINDINGS);
        }
    }

    /** The last run; null before the first. */
    public @Nullable Run run() {
        return run;
    }

    /** Whether the drawing, its prices or its datasets changed since the last run. */
    public boolean isRunStale() {
        return run != null && !run.isOf(document());
    }

    void setRun(@Nullable Run newRun) {
        run = newRun;
        spread = null;
        tell(Topic.RUN);
    }

    /** How far the last run's totals could be off; null while that is not known. */
    public @Nullable RunSpread spread() {
        return spread;
    }

    void setSpread(RunSpread newSpread) {
        spread = newSpread;
        tell(Topic.RUN);
    }

    public @Nullable Swept swept() {
        return swept;
    }

    void setSwept(@Nullable Swept newSwept) {
        swept = newSwept;
        tell(Topic.SWEEP);
    }

    /** The baselines of the rows that the design uses; null where they are not known. */
    public @Nullable Field field() {
        return field;
    }

    void setField(@Nullable Field newField) {
        field = newField;
        tell(Topic.BASELINES);
    }

    /** What the export target cannot say about the drawing as it stands. */
    public List<Loss> losses() {
        return losses;
    }

    void setLosses(List<Loss> newLosses) {
        if (!newLosses.equals(losses)) {
            losses = List.copyOf(newLosses);
            tell(Topic.LOSSES);
        }
    }

    /** A sentence for the person; empty for none. */
    public String notice() {
        return notice;
    }

    /** Says something that no panel shows, such as why an edit was rejected. */
    public void say(String sentence) {
        notice = sentence;
        tell(Topic.NOTICE);
    }
}
