package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of one JSON object per line, with our own line count; a bad line is reported and the rest is read. */
final class JsonLines {
    private static final int LONGEST_LINE = 1 << 26;
    private static final int ASK_EVERY = 1024;
    /** Takes NaN and Infinity, so that a reader can say which field holds them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** The mapper for whole small JSON files: NaN is taken, a key that occurs twice is refused. */
    static JsonMapper mapper() {
        return JSON;
    }

    /** Takes the objects, with their line from 1. */
    @FunctionalInterface
    interface Visitor {
        void line(long line, JsonNode object) throws Cancelled;
    }

    static void read(SourceFile file, Problems problems, Progress progress, Visitor visitor)
            throws IOException, Cancelled {
        double size = Math.max(1, Files.size(file.path()));
        long done = 0;
        try (InputStream in = Files.newInputStream(file.path())) {
            ByteLines lines = new ByteLines(in, LONGEST_LINE);
            for (long number = 1; lines.next(); number++) {
                done += lines.length() + 1;
                if (number % ASK_EVERY == 0) {
                    progress.check();
                    progress.at(Math.min(1, done / size), file.name() + ": line " + number);
                }
                JsonNode object = parse(lines, number, file.name(), problems);
                if (object != null) {
                    visitor.line(number, object);
                }
            }
        }
    }

    private static @Nullable JsonNode parse(ByteLines line, long number, String file, Problems problems) {
        String place = "line " + number;
        if (line.isTooLong()) {
            problems.add(
                    file, place, null, "the line is longer than 64 MB.", "Maybe it is no file of one object a line.");
            return null;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(line.bytes()).toString();
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (text.isBlank()) {
                return null;
            }
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
            problems.add(
                    file,
                    place,
                    null,
                    "there is no JSON object but " + ValueChecks.shortened(text) + ".",
                    "Maybe the file is one JSON array or spreads objects over several lines; write one object per line.");
        } catch (CharacterCodingException e) {
            problems.add(
                    file,
                    place,
                    null,
                    "there are bytes that are not UTF-8.",
                    "Maybe the file was saved as Latin-1 or UTF-16; save it as UTF-8.");
        } catch (JacksonException e) {
            problems.add(
                    file,
                    place,
                    null,
                    "broken JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "Maybe writing it was interrupted, or the line holds two objects or a part of one.");
        }
        return null;
    }
}
