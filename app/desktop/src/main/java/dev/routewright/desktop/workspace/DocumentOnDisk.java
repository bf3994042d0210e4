package dev.routewright.desktop.workspace;

import dev.routewright.desktop.recovery.FileMark;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A document with the file it was read from.
 *
 * @param file absolute
 * @param mark what the file held
 */
record DocumentOnDisk(Document document, Path file, FileMark mark) {
    private static final int MOST_LINES = 100;

    /** Reads a file whole. */
    static DocumentOnDisk read(Path file) throws BadDocument, IOException {
        Path absolute = file.toAbsolutePath();
        // A change between the two counts as one that the document does not have, and is asked about.
        FileMark mark = Files.isRegularFile(absolute) ? FileMark.of(absolute) : null;
        Document document = DocumentFile.read(file);
        return new DocumentOnDisk(document, absolute, mark == null ? FileMark.of(absolute) : mark);
    }

    /** Shows why a file cannot be opened, problem by problem. */
    static void refuse(Dialogs dialogs, String title, Exception e) {
        if (e instanceof BadDocument bad) {
            List<String> lines = bad.problems().stream()
                    .limit(MOST_LINES)
                    .map(Object::toString)
                    .toList();
            dialogs.showProblems(title, lines, bad.problems().size());
        } else {
            dialogs.showProblems(title, List.of(reason(e)), 1);
        }
    }

    static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "The file " + e.getMessage() + " is not there. Maybe it was moved or deleted.";
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage() + ". Maybe the folder cannot be written or the disk"
                + " is full.";
    }
}
