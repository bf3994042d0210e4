package dev.routewright.desktop;

import dev.routewright.desktop.workspace.Dialogs;
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
    public boolean overwrite;

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
    public @Nullable Path chooseDatasetFolder(@Nullable Path startFolder) {
        asked.add("dataset folder");
        return dataset;
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
