package dev.routewright.desktop.recovery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A note and the document's text in one file: lines of the form {@code key: value}, an empty line, the text. The length
 * and the digest of the text show whether it is whole.
 */
public record RecoveryFile(RecoveryNote note, String text) {
    private static final String FIRST_LINE = "routewright-recovery 1";
    private static final String END_OF_NOTE = "\n\n";

    /** A file that is not a whole recovery file. Its message says why, as a sentence. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String says) {
            super(says);
        }
    }

    /** The file's bytes. */
    public byte[] bytes() {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Path file = note.file();
        String head = String.join(
                "\n",
                FIRST_LINE,
                "file: " + (file == null ? "" : file.toUri()),
                "saved: " + note.savedDigest(),
                "at: " + note.at(),
                "process: " + note.process(),
                "started: " + note.started(),
                "bytes: " + content.length,
                "digest: " + FileMark.digest(content));
        return (head + END_OF_NOTE + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws Damaged where they are not what {@link #bytes} gave
     */
    public static RecoveryFile of(byte[] bytes) throws Damaged {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        int end = whole.indexOf(END_OF_NOTE);
        if (!whole.startsWith(FIRST_LINE + "\n") || end < 0) {
            throw new Damaged("It does not begin as a recovery file does.");
        }
        Map<String, String> values = new HashMap<>();
        whole.substring(0, end).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(line.substring(0, Math.max(0, colon)), colon < 0 ? "" : line.substring(colon + 2));
        });
        String text = whole.substring(end + END_OF_NOTE.length());
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (!FileMark.digest(content).equals(values.get("digest"))) {
            throw new Damaged("Its text has " + content.length + " bytes and is not the text that was kept, which had "
                    + values.get("bytes") + ".");
        }
        return new RecoveryFile(note(values), text);
    }

    private static RecoveryNote note(Map<String, String> values) throws Damaged {
        try {
            return new RecoveryNote(
                    path(values.getOrDefault("file", "")),
                    values.getOrDefault("saved", ""),
                    Instant.parse(values.getOrDefault("at", "")),
                    Long.parseLong(values.getOrDefault("process", "")),
                    Instant.parse(values.getOrDefault("started", "")));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Damaged("Its first lines cannot be read: " + e.getMessage() + ".");
        }
    }

    private static @Nullable Path path(String uri) {
        return uri.isEmpty() ? null : Path.of(URI.create(uri));
    }
}
