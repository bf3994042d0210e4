package dev.routewright.desktop;

import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.RecoveryOffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers every question as a test says, and remembers what was asked. */
public final class AnsweringDialogs implements Dialogs {
    public final List<String> asked = new ArrayList<>();
    public Unsaved unsaved = Unsaved.CANCEL;
    public @Nullable Path document;
    public @Nullable Path saveTo;
    public @Nullable Path dataset;
    public @Nullable Path folder;
    public @Nullable Path priceList;
    public boolean overwrite;
    /** Answers to come; none cancels. */
    public final List<RecoveryAnswer> recovery = new ArrayList<>();
    /** Answers to come; none keeps. */
    public final List<DiskChange> disk = new ArrayList<>();

    public List<RecoveryOffer> offers = List.of();

    @Override
    public RecoveryAnswer askAboutRecovery(List<RecoveryOffer> offers) {
        asked.add("recovery " + offers.stream().map(RecoveryOffer::name).toList());
        this.offers = offers;
        return recovery.isEmpty() ? new RecoveryAnswer(Recovery.CANCEL, 0) : recovery.removeFirst();
    }

    @Override
    public DiskChange askAboutDiskChange(String documentName, boolean hasUnsaved, List<String> differences) {
        asked.add("disk " + documentName + (hasUnsaved ? " unsaved " : " ") + differences);
        return disk.isEmpty() ? DiskChange.KEEP : disk.removeFirst();
    }

    @Override
    public boolean confirmSaveOver(String documentName, List<String> differences) {
        asked.add("save over " + documentName + " " + differences);
        return overwrite;
    }

    @Override
    public Unsaved askAboutUnsaved(String documentName) {
        asked.add("unsaved " + documentName);
        return unsaved;
    }

    @Override
    public @Nullable Path chooseDocument(@Nullable Path startFolder) {
        asked.add("open");
        return document;
    }

    @Override
    public @Nullable Path chooseWhereToSave(String suggestedName, @Nullable Path startFolder) {
        asked.add("save " + suggestedName);
        return saveTo;
    }

    @Override
    public @Nullable Path chooseDatasetFile(@Nullable Path startFolder) {
        asked.add("dataset file");
        return dataset;
    }

    @Override
    public @Nullable Path chooseTable(@Nullable Path startFolder) {
        asked.add("table");
        return dataset;
    }

    @Override
    public @Nullable Path chooseDatasetFolder(@Nullable Path startFolder) {
        asked.add("dataset folder");
        return dataset;
    }

    @Override
    public @Nullable Path choosePriceList(@Nullable Path startFolder) {
        asked.add("price list");
        return priceList;
    }

    @Override
    public @Nullable Path chooseFolder(String title, @Nullable Path startFolder) {
        asked.add("folder");
        return folder;
    }

    @Override
    public boolean confirmOverwrite(Path place, List<String> files) {
        asked.add("overwrite " + files);
        return overwrite;
    }

    @Override
    public void showProblems(String title, List<String> lines, long count) {
        asked.add("problems " + count + ": " + title + ": " + lines);
    }
}
