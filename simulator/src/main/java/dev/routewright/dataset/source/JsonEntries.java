package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads a file of many JSON objects, one object in memory at a time. */
final class JsonEntries {
    private static final int ASK_EVERY = 512;

    private final SourceFile file;
    private final Problems problems;
    private final Progress progress;
    private final ValueChecks checks;

    JsonEntries(SourceFile file, Problems problems, Progress progress) {
        this.file = file;
        this.problems = problems;
        this.progress = progress;
        this.checks = new ValueChecks(file.name(), problems);
    }

    /** What is done with each object. */
    @FunctionalInterface
    interface Each {
        /**
         * @param index the object's place in its array, from 0, or its line, from 1
         */
        void entry(JsonEntry entry, long index) throws Cancelled;
    }

    /** The objects of a file that holds one in each line; a broken line is reported and passed over. */
    void lines(Each each) throws IOException, Cancelled {
        JsonLines.read(
                file,
                problems,
                progress,
                (line, node) -> each.entry(new JsonEntry(node, "line " + line, "", checks), line));
    }

    /**
     * The objects of an array.
     *
     * @param member the top-level member that holds the array, or null if the file is the array
     */
    void array(@Nullable String member, Each each) throws IOException, Cancelled {
        try (JsonParser parser = JsonLines.mapper().createParser(file.path())) {
            JsonToken token = parser.nextToken();
            if (member != null) {
                token = token == JsonToken.START_OBJECT ? valueOf(member, parser) : null;
            }
            if (token != JsonToken.START_ARRAY) {
                problems.add(
                        file.name(),
                        member == null ? null : "/" + member,
                        null,
                        "no JSON array of records is here.",
                        "Maybe the file belongs to another format.");
                return;
            }
            elements(parser, member == null ? "" : "/" + member, each);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            broken(e);
        }
    }

    private static @Nullable JsonToken valueOf(String member, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = member.equals(parser.currentName());
            JsonToken token = parser.nextToken();
            if (found) {
                return token;
            }
            parser.skipChildren();
        }
        return null;
    }

    private void elements(JsonParser parser, String pointer, Each each) throws Cancelled {
        long index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken(), index++) {
            String line = "line " + parser.currentTokenLocation().getLineNr();
            if (index % ASK_EVERY == 0) {
                progress.check();
                progress.at(Double.NaN, file.name() + ": " + line);
            }
            JsonNode node = parser.readValueAsTree();
            if (node.isObject()) {
                each.entry(new JsonEntry(node, line, pointer + "/" + index, checks), index);
            } else {
                problems.add(
                        file.name(),
                        line + ", " + pointer + "/" + index,
                        null,
                        "'" + ValueChecks.shortened(node.toString()) + "' is no JSON object.",
                        "Maybe the file belongs to another format.");
            }
        }
    }

    private void broken(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        problems.add(
                file.name(),
                line > 0 ? "line " + line : null,
                null,
                "broken JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                "Maybe the file was cut off while it was saved or copied.");
    }
}
