package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Price;
import java.util.List;
import java.util.Random;

/**
 * A small dataset with everything that makes replay hard: cells missing, failed calls, few distinct values so that ties
 * are common, all grades, variants and samples, answer keys, rows without task, text or score, parts and steps.
 */
final class RandomDataset {
    static final List<String> PROFILES = List.of("p0", "p1", "p2", "p3");
    static final List<String> TASKS = List.of("math", "code", "chat");
    static final List<String> LANGUAGES = List.of("en", "de", "fr");
    /** A profile of people. */
    static final String HUMAN = "human";
    /** An agent that was recorded under its own name. */
    static final String AGENT = "agent-x";
    /** A tool with cells. */
    static final String SEARCH = "search";
    /** A tool that only the catalog knows. */
    static final String OCR = "ocr";
    /** A decider with cells. */
    static final String JUDGE = "judge";
    /** A decider that only the catalog knows. */
    static final String GATE = "gate";
    /** Name of everything that was trained. */
    static final String ARTIFACT = "art";
    /** A column of 0 and 1: whether a query should be blocked. */
    static final String TRUTH = "truth";
    /** A column of words that names a tool. */
    static final String TOOL = "tool";

    private static final List<String> CALLED = List.of("p0", "p1", "p2", "p3", HUMAN, AGENT, SEARCH, JUDGE);
    private static final String[] WORDS = {"sum 12", "write a loop", "hello there", "Why is 7 odd", "bonjour", "?"};

    private final Random random;
    private final DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
    private final RandomCells cells;

    private RandomDataset(Random random, boolean ties) {
        this.random = random;
        cells = new RandomCells(random, builder, ties);
    }

    /** @param rows how many rows enter by themselves; some have parts or steps beside */
    static Dataset of(Random random, int rows) {
        return new RandomDataset(random, false).build(rows);
    }

    /** Likewise, but calls take either 100 ms or none. */
    static Dataset withTies(Random random, int rows) {
        return new RandomDataset(random, true).build(rows);
    }

    private Dataset build(int rows) {
        CALLED.forEach(builder::profile);
        boolean children = random.nextInt(3) > 0;
        for (int i = 0; i < rows; i++) {
            row("q" + i, RandomDesign.oneIn(random, 6));
            if (children && RandomDesign.oneIn(random, 5)) {
                parts("q" + i);
            }
            if (children && RandomDesign.oneIn(random, 5)) {
                steps("q" + i);
            }
        }
        builder.price("p0", new Price(1, 2, "USD", "")).price("p1", new Price(3, 3, "USD", ""));
        return builder.build();
    }

    private int row(String id, boolean refuse) {
        int row = builder.row(id);
        attributes(row);
        scores(row);
        if (!RandomDesign.oneIn(random, 4)) {
            builder.number(row, RowRelations.SHOULD_REFUSE, refuse ? 1 : 0);
        }
        cells.fill(row);
        return row;
    }

    private void parts(String parent) {
        int count = 1 + random.nextInt(3);
        for (int k = 0; k < count; k++) {
            builder.word(row(parent + ".part" + k, false), RowRelations.PARENT, parent);
        }
    }

    private void steps(String parent) {
        int count = 1 + random.nextInt(3);
        int gap = random.nextInt(8);
        for (int k = 1; k <= count; k++) {
            if (k != gap) {
                int row = row(parent + ".step" + k, false);
                builder.word(row, RowRelations.PARENT, parent).number(row, RowRelations.STEP, k);
            }
        }
    }

    private void attributes(int row) {
        if (often()) {
            builder.task(row, pick(TASKS));
        }
        if (often()) {
            String words = WORDS[random.nextInt(WORDS.length)];
            String text = words.equals("?") ? words : words + (random.nextInt(3) == 0 ? "  " : " ") + random.nextInt(6);
            builder.text(row, random.nextInt(4) == 0 ? text.toUpperCase(java.util.Locale.ROOT) : text);
        }
        if (often()) {
            builder.number(row, "difficulty", random.nextInt(6) / 5.0);
        }
        if (often()) {
            builder.number(row, "level", random.nextInt(4));
        }
        if (often()) {
            builder.word(row, "lang", pick(LANGUAGES));
        }
        if (random.nextInt(6) > 0) {
            builder.word(row, RowRelations.GROUP, "g" + random.nextInt(3));
        }
        if (often()) {
            builder.number(row, TRUTH, random.nextInt(2));
        }
        if (random.nextInt(3) > 0) {
            builder.word(row, TOOL, random.nextBoolean() ? SEARCH : OCR);
        }
        builder.word(row, "part", List.of("train", "search", "report").get(random.nextInt(3)));
    }

    private void scores(int row) {
        for (String profile : List.of("p0", "p1", "p2", "p3", HUMAN, AGENT)) {
            // The fourth model is never judged.
            if (!profile.equals("p3") && random.nextInt(12) > 0) {
                builder.number(row, "score:" + profile, random.nextInt(6) / 5.0);
            }
            score(row, "confidence:" + ARTIFACT + ":" + profile);
            score(row, "router:" + ARTIFACT + ":" + profile);
            score(row, "elim:" + profile);
        }
        score(row, "ood:" + ARTIFACT);
    }

    private void score(int row, String column) {
        if (random.nextInt(12) > 0) {
            builder.number(row, column, random.nextInt(6) / 5.0);
        }
    }

    private boolean often() {
        return random.nextInt(10) > 0;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
