package dev.routewright.sim.reference;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The outcomes of a {@link RandomDataset}. How much is missing, how much fails, and whether qualities are votes and
 * answers have keys, differs from dataset to dataset, so that nothing hides behind something else everywhere.
 */
final class RandomCells {
    private static final List<String> VARIANTS =
            List.of("rag", "examples", "rewritten", "examples+rag", "rag+rewritten", "examples+rag+rewritten");
    private static final List<String> JOINED =
            List.of("join:p0", "join:p1", "join:p0+p1", "join:p0+p2", "join:p1+p2", "join:p0+p1+p2", "join:human+p0");

    private enum Keys {
        NONE,
        WORDS,
        NUMBERS
    }

    private final Random random;
    private final DatasetBuilder builder;
    private final boolean ties;
    private final double gaps;
    private final double failing;
    private final boolean votes;
    private final Keys keys;
    private final boolean toolTokens;
    private final List<Integer> answering = new ArrayList<>();

    /** @param ties whether calls take the same time, or none, so that much happens at once */
    RandomCells(Random random, DatasetBuilder builder, boolean ties) {
        this.random = random;
        this.ties = ties;
        this.builder = builder;
        gaps = List.of(0.0, 0.0, 0.02, 0.15).get(random.nextInt(4));
        failing = List.of(0.0, 0.1, 0.25).get(random.nextInt(3));
        votes = random.nextInt(5) > 1;
        keys = Keys.values()[random.nextInt(3)];
        toolTokens = random.nextBoolean();
    }

    /** Writes a row's cells; the first row decides which contexts were recorded. */
    void fill(int row) {
        if (answering.isEmpty()) {
            contexts();
        }
        for (int handle : answering) {
            if (random.nextDouble() >= gaps) {
                answered(row, handle);
            }
        }
        for (String profile : List.of(RandomDataset.SEARCH, RandomDataset.JUDGE)) {
            if (random.nextDouble() >= gaps) {
                called(row, builder.profile(profile), toolTokens);
            }
        }
    }

    private void contexts() {
        for (String profile : RandomDataset.PROFILES) {
            answering.add(builder.profile(profile));
            for (String variant : VARIANTS) {
                sometimes(2, profile, variant, 0);
            }
            sometimes(2, profile, "", 1);
            sometimes(3, profile, "", 2);
            sometimes(4, profile, "rag", 1);
        }
        answering.add(builder.profile(RandomDataset.HUMAN));
        answering.add(builder.profile(RandomDataset.AGENT));
        sometimes(2, RandomDataset.AGENT, "rag", 0);
        sometimes(2, RandomDataset.AGENT, "", 1);
        for (String joined : JOINED) {
            sometimes(2, "p2", joined, 0);
        }
    }

    private void sometimes(int in, String profile, String variant, int sample) {
        if (random.nextInt(in) == 0) {
            answering.add(builder.context(profile, variant, sample));
        }
    }

    private void answered(int row, int handle) {
        if (random.nextDouble() >= gaps / 2) {
            builder.quality(row, handle, votes ? random.nextInt(2) : random.nextInt(5) / 4.0, grade());
        }
        if (keys != Keys.NONE && random.nextInt(30) > 0) {
            builder.answer(row, handle, key());
        }
        for (String name : List.of("helpful", "safe")) {
            if (random.nextInt(3) > 0) {
                builder.quality(row, handle, name, random.nextInt(5) / 4.0);
            }
        }
        called(row, handle, true);
    }

    private String key() {
        if (keys == Keys.WORDS) {
            return List.of("a", "b", "c").get(random.nextInt(3));
        }
        return random.nextInt(15) == 0 ? "three" : List.of("1", "1", "1.0", "2").get(random.nextInt(4));
    }

    private void called(int row, int handle, boolean tokens) {
        if (random.nextDouble() >= gaps / 2) {
            builder.cost(row, handle, (1 + random.nextInt(3)) * 0.001, grade());
        }
        if (random.nextDouble() >= gaps / 2) {
            int drawn = random.nextInt(4);
            builder.millis(row, handle, ties ? drawn / 2 * 100 : (1 + drawn) * 100.1, grade());
        }
        if (tokens && random.nextDouble() >= gaps) {
            builder.tokens(row, handle, 10 + random.nextInt(90), 10 + random.nextInt(90));
        }
        if (random.nextDouble() < failing) {
            builder.failed(row, handle);
        }
    }

    private Evidence grade() {
        int at = random.nextInt(10);
        return at < 7 ? Evidence.RECORDED : at < 9 ? Evidence.DERIVED : Evidence.ASSUMED;
    }
}
