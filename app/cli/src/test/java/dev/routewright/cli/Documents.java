package dev.routewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small document files for tests. */
final class Documents {
    private Documents() {}

    /** A query, a call to {@code mini} and an answer, on a dataset at a path relative to the folder. */
    static Path oneCall(Path folder, String dataset) throws IOException {
        return Files.writeString(folder.resolve("one.route.json"), text("""
                {"id": "q", "kind": "query", "dataset": "main"},
                {"id": "m", "kind": "llm", "label": "mini", "profile": "mini"},
                {"id": "a", "kind": "answer"}
                """, """
                {"id": "e1", "from": "q", "exit": "out", "to": "m"},
                {"id": "e2", "from": "m", "exit": "ok", "to": "a"}
                """, dataset));
    }

    /** Two calls that lead to each other. */
    static Path cycle(Path folder) throws IOException {
        return Files.writeString(folder.resolve("cycle.route.json"), text("""
                {"id": "q", "kind": "query", "dataset": "main"},
                {"id": "m", "kind": "llm", "label": "one", "profile": "mini"},
                {"id": "n", "kind": "llm", "label": "two", "profile": "mini"}
                """, """
                {"id": "e1", "from": "q", "exit": "out", "to": "m"},
                {"id": "e2", "from": "m", "exit": "ok", "to": "n"},
                {"id": "e3", "from": "n", "exit": "ok", "to": "m"}
                """, "data.csv"));
    }

    private static String text(String nodes, String edges, String dataset) {
        return "{\"format\": \"routewright\", \"schema\": 1, \"name\": \"Small\", \"graph\": {\"nodes\": [\n" + nodes
                + "], \"edges\": [\n" + edges + "]},\n\"catalog\": [{\"name\": \"mini\"}],\n"
                + "\"datasets\": [{\"id\": \"main\", \"path\": \"" + dataset
                + "\", \"split\": {\"kind\": \"none\"}}]}\n";
    }
}
