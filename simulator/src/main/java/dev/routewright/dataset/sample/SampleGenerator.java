package dev.routewright.dataset.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the support-desk sample: questions to the support desk of an invented maker of smart home devices and what
 * eight profiles answered. Every number is synthetic and says so. The same seed and count give the same bytes on every
 * platform; a longer sample starts with the shorter one.
 */
public final class SampleGenerator {
    /** The generator's name as it stands in {@code dataset.json}. */
    public static final String NAME = "routewright sample";
    /** Raised whenever the same seed gives other bytes. */
    public static final int VERSION = 1;
    /** The files it writes, in this order. */
    public static final List<String> FILES = List.of("dataset.json", "queries.jsonl", "outcomes.jsonl");

    private SampleGenerator() {}

    /**
     * Writes {@link #FILES} into a folder, which is made where it is missing; files of these names are replaced.
     *
     * @param seed any number; 1 is the committed sample's
     * @param queries how many questions, 1 to 899,999
     * @throws IOException where a file cannot be written
     */
    public static void write(Path folder, long seed, int queries) throws IOException {
        if (queries < 1 || queries > 899_999) {
            throw new IllegalArgumentException(
                    "A sample of " + queries + " queries cannot be made. Maybe ask for a number from 1 to 899999.");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dataset.json"), header(seed, queries), StandardCharsets.UTF_8);
        QueryWriter writer = new QueryWriter(seed);
        OutcomeDraws draws = new OutcomeDraws(seed);
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("queries.jsonl"), StandardCharsets.UTF_8);
                BufferedWriter cells =
                        Files.newBufferedWriter(folder.resolve("outcomes.jsonl"), StandardCharsets.UTF_8)) {
            for (int row = 0; row < queries; row++) {
                SampleQuery query = writer.query(row);
                rows.write(queryLine(query));
                for (SampleProfile profile : SupportDesk.PROFILES) {
                    cells.write(outcomeLine(query, profile, draws.outcome(query, profile)));
                }
            }
        }
    }

    private static String header(long seed, int queries) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"name\": \"Support desk\",\n");
        json.append("  \"synthetic\": true,\n");
        json.append("  \"generator\": ")
                .append(quoted(NAME + ", version " + VERSION))
                .append(",\n");
        json.append("  \"seed\": ").append(seed).append(",\n");
        json.append("  \"queries\": ").append(queries).append(",\n");
        json.append("  \"planted\": ").append(quoted(SupportDesk.PLANTED)).append(",\n");
        json.append("  \"currency\": \"USD\",\n");
        json.append("  \"prices\": {\n");
        int left = SupportDesk.PROFILES.size();
        for (SampleProfile profile : SupportDesk.PROFILES) {
            json.append("    ")
                    .append(quoted(profile.name()))
                    .append(": {\"input_price\": ")
                    .append(decimal(profile.milliInPerMillion(), 3))
                    .append(", \"output_price\": ")
                    .append(decimal(profile.milliOutPerMillion(), 3))
                    .append(", \"currency\": \"USD\", \"asOf\": \"")
                    .append(SupportDesk.PRICES_AS_OF)
                    .append("\"}")
                    .append(--left > 0 ? ",\n" : "\n");
        }
        return json.append("  }\n}\n").toString();
    }

    private static String queryLine(SampleQuery query) {
        return "{\"id\":\"" + query.id()
                + "\",\"task\":\"" + SupportDesk.TASKS.get(query.task()).label()
                + "\",\"text\":" + quoted(query.text())
                + ",\"tier\":\"" + query.tier()
                + "\",\"language\":\"" + query.language().code()
                + "\",\"channel\":\"" + query.channel()
                + "\",\"difficulty\":" + decimal(query.guess(), 2) + "}\n";
    }

    private static String outcomeLine(SampleQuery query, SampleProfile profile, SampleOutcome outcome) {
        return "{\"query_id\":\"" + query.id()
                + "\",\"profile\":\"" + profile.name()
                + (outcome.success() ? "\"" : "\",\"success\":false")
                + ",\"quality\":" + decimal(25L * outcome.quarters(), 2)
                + ",\"cost\":" + decimal(outcome.nanoDollars(), 9)
                + ",\"millis\":" + outcome.millis()
                + ",\"tokens_in\":" + outcome.tokensIn()
                + ",\"tokens_out\":" + outcome.tokensOut()
                + ",\"score\":" + decimal(outcome.scoreMilli(), 3) + "}\n";
    }

    /** A whole number of {@code 10^-places} as a plain decimal without trailing zeros. */
    static String decimal(long units, int places) {
        BigDecimal value = BigDecimal.valueOf(units, places).stripTrailingZeros();
        return value.toPlainString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
