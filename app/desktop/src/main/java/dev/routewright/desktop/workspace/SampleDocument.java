package dev.routewright.desktop.workspace;

import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The document that comes with the program, packed as a resource. */
public final class SampleDocument implements Documents.Sample {
    private static final String NAME = "support-desk.route.json";

    @Override
    public Document read() throws BadDocument, IOException {
        try (InputStream in = SampleDocument.class.getResourceAsStream("/samples/" + NAME)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "/samples/" + NAME + " is not in the class path. Maybe the program was packed without its samples");
            }
            return DocumentFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), NAME);
        }
    }
}
