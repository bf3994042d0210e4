package dev.routewright.desktop.workspace;

import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document that comes with the program, packed as a resource. */
public final class SampleDocument implements Documents.Sample {
    /** The examples of node kinds, in the order of the palette: their files without the ending. */
    public static final List<String> EXAMPLES = List.of(
            "query",
            "task",
            "router",
            "guard",
            "cache",
            "llm",
            "agent",
            "tool",
            "person",
            "verifier",
            "fan",
            "parts",
            "join",
            "loop",
            "steps",
            "answer");

    private final String name;

    private SampleDocument(String name) {
        this.name = name;
    }

    /** The support desk. */
    public SampleDocument() {
        this("support-desk.route.json");
    }

    /** One of {@link #EXAMPLES}. */
    public static SampleDocument example(String example) {
        return new SampleDocument("kinds/" + example + ".route.json");
    }

    @Override
    public Document read() throws BadDocument, IOException {
        try (InputStream in = SampleDocument.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("/samples/" + name
                        + " is not in the class path. Maybe the program was packed without its samples");
            }
            return DocumentFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        }
    }
}
