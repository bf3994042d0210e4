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

    /** What to do with unsaved changes of a program that ended. */
    enum Recovery {
        /** Open them. */
        RECOVER,
        /** Stay with what lies on disk and delete them. */
        KEEP_SAVED,
        /** Keep both and ask again at the next start. */
        CANCEL
    }

    /**
     * An answer about one of several recoveries.
     *
     * @param which index of the one that it is about
     */
    record RecoveryAnswer(Recovery choice, int which) {}

    /** What to do about a file that another program changed. */
    enum DiskChange {
        RELOAD,
        KEEP,
        /** Ask again with the differences. */
        SHOW
    }

    /**
     * Asks about unsaved changes of programs that ended.
     *
     * @param offers at least one
     */
    RecoveryAnswer askAboutRecovery(List<RecoveryOffer> offers);

    /**
     * Asks what to do about the open document's file, which another program changed.
     *
     * @param unsaved whether the open document has unsaved changes
     * @param differences what reloading would change, a line each; empty while they were not asked for
     */
    DiskChange askAboutDiskChange(String documentName, boolean unsaved, List<String> differences);

    /**
     * Whether a save may replace what another program wrote to the file.
     *
     * @param differences what the save would change in it, a line each
     */
    boolean confirmSaveOver(String documentName, List<String> differences);

    /** Asks what becomes of the changes of a document that is about to be closed. */
    Unsaved askAboutUnsaved(String documentName);

    /** A document to open, or null. */
    @Nullable
    Path chooseDocument(@Nullable Path startFolder);

    /** Where to save a document, or null. Asks itself before it names a file that exists. */
    @Nullable
    Path chooseWhereToSave(String suggestedName, @Nullable Path startFolder);

    /** A file of outcomes to open, or null. */
    @Nullable
    Path chooseDatasetFile(@Nullable Path startFolder);

    /** A table to import, or null. */
    @Nullable
    Path chooseTable(@Nullable Path startFolder);

    /** A folder of outcomes to open, or null. */
    @Nullable
    Path chooseDatasetFolder(@Nullable Path startFolder);

    /** A public price list to read, or null. */
    @Nullable
    Path choosePriceList(@Nullable Path startFolder);

    /** A folder to write files into, or null. */
    @Nullable
    Path chooseFolder(String title, @Nullable Path startFolder);

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
