package dev.routewright.dataset.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the sample behind the examples of each node kind: questions to the desk of an invented town library, with
 * repeated questions, parts, steps, questions that should be refused, models asked again and with retrieved text, a
 * search, a gatekeeper and people. Every number is synthetic and says so; the same seed and count give the same bytes on
 * every platform.
 */
public final class KindsSample {
    /** Raised whenever the same seed gives other bytes. */
    public static final int VERSION = 1;

    private static final String PLANTED = "Every question has one difficulty that all models share; other samples of a"
            + " model mostly repeat its first answer, wrong answers are often the same one; retrieved text and the answers"
            + " of others help; the score of an answer and the risk of a question tell right from wrong, not always.";
    private static final String PRICES_AS_OF = "2026-11-01";

    private KindsSample() {}

    /**
     * Writes {@link SampleGenerator#FILES} into a folder, which is made where it is missing; files of these names are
     * replaced.
     *
     * @param seed any number; 1 is the committed sample's
     * @param queries how many questions beside their parts and steps, 1 to 20,000
     * @throws IOException where a file cannot be written
     */
    public static void write(Path folder, long seed, int queries) throws IOException {
        if (queries < 1 || queries > 20_000) {
            throw new IllegalArgumentException(
                    "A sample of " + queries + " questions cannot be made. Maybe ask for a number from 1 to 20000.");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dataset.json"), header(seed, queries), StandardCharsets.UTF_8);
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("queries.jsonl"), StandardCharsets.UTF_8);
                BufferedWriter cells =
                        Files.newBufferedWriter(folder.resolve("outcomes.jsonl"), StandardCharsets.UTF_8)) {
            KindsOutcomes outcomes = new KindsOutcomes(seed, cells);
            for (KindsQuestion question : new KindsQuestions(seed).write(queries)) {
                rows.write(line(question, seed));
                outcomes.write(question);
            }
        }
    }

    private static String header(long seed, int queries) {
        List<String> prices = KindsOutcomes.MODELS.stream()
                .map(model -> "    " + SampleGenerator.quoted(model.name())
                        + ": {\"input_price\": " + SampleGenerator.decimal(model.milliIn(), 3)
                        + ", \"output_price\": " + SampleGenerator.decimal(model.milliOut(), 3)
                        + ", \"currency\": \"USD\", \"asOf\": \"" + PRICES_AS_OF + "\"}")
                .toList();
        return "{\n  \"name\": \"Library desk\",\n  \"synthetic\": true,\n  \"generator\": "
                + SampleGenerator.quoted(SampleGenerator.NAME + " --kind kinds, version " + VERSION)
                + ",\n  \"seed\": " + seed + ",\n  \"queries\": " + queries
                + ",\n  \"planted\": " + SampleGenerator.quoted(PLANTED)
                + ",\n  \"currency\": \"USD\",\n  \"prices\": {\n" + String.join(",\n", prices) + "\n  }\n}\n";
    }

    private static String line(KindsQuestion question, long seed) {
        KindsQuestion.Kin kin = question.kin();
        Luck luck = new Luck(seed, question.origin(), "risk");
        int risk = question.shouldRefuse() ? luck.between(45, 99) : luck.between(1, 60);
        return "{\"id\":\"" + question.id()
                + "\",\"task\":\"" + question.task()
                + "\",\"text\":" + SampleGenerator.quoted(question.text())
                + ",\"group\":\"g" + question.origin() + '"'
                + (kin.parent() == null ? "" : ",\"parent\":\"" + kin.parent() + '"')
                + (kin.step() == 0 ? "" : ",\"step\":" + kin.step())
                + ",\"parts\":" + kin.parts()
                + ",\"steps\":" + kin.steps()
                + ",\"should_refuse\":" + (question.shouldRefuse() ? 1 : 0)
                + ",\"risk\":" + SampleGenerator.decimal(risk, 2)
                + ",\"difficulty\":" + SampleGenerator.decimal(Math.round(100 * question.difficulty()), 2) + "}\n";
    }
}
