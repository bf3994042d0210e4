package dev.routewright.desktop.recovery;

import dev.routewright.graph.file.AtomicWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one recovery file of an open document. May be used from several threads; what is closed stays away. */
public final class RecoverySlot {
    private final Path file;
    private boolean closed;

    RecoverySlot(Path file) {
        this.file = file;
    }

    /** Where it lies when there is something to recover. */
    public Path file() {
        return file;
    }

    /** Keeps a text, whole or not at all; nothing where the slot is closed. */
    public synchronized void write(RecoveryNote note, String text) throws IOException {
        if (!closed) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicWrite.replace(file, new RecoveryFile(note, text).bytes());
        }
    }

    /** Nothing is unsaved any more. */
    public synchronized void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The document is closed with nothing to keep; a write that comes later does nothing. */
    public synchronized void close() throws IOException {
        closed = true;
        clear();
    }
}
