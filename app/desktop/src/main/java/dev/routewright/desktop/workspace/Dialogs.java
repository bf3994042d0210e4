package dev.routewright.desktop.workspace;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every question to the person that stops the program until it is answered. An interface, so that tests can answer. */
public interface Dialogs {
    /** What to do with unsaved changes. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks what becomes of the changes of a document that is about to be closed. */
    Unsaved askAboutUnsaved(String documentName);

    /** A document to open, or null. */
    @Nullable Path chooseDocument(@Nullable Path startFolder);

    /** Where to save a document, or null. Asks itself before it names a file that exists. */
    @Nullable Path chooseWhereToSave(String suggestedName, @Nullable Path startFolder);

    /** A file of outcomes to open, or null. */
    @Nullable Path chooseDatasetFile(@Nullable Path startFolder);

    /** A folder of outcomes to open, or null. */
    @Nullable Path chooseDatasetFolder(@Nullable Path startFolder);

    /** A folder to write files into, or null. */
    @Nullable Path chooseFolder(String title, @Nullable Path startFolder);

    /** Whether files that are there already may be replaced. */
    boolean confirmOverwrite(Path folder, List<String> files);

    /**
     * Shows what went wrong.
     *
     * @param title what could not be done
     * @param lines one per problem, the first hundred
     * @param count how many problems there are
     */
    void showProblems(String title, List<String> lines, long count);
}
