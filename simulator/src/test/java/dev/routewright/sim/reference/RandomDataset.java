package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Price;
import java.util.List;
import java.util.Random;

/**
 * A small dataset with everything that makes replay hard: a fifth of the cells missing, failed calls, few distinct
 * values so that ties are common, all grades, rows without task, text or score.
 */
final class RandomDataset {
    static final List<String> PROFILES = List.of("p0", "p1", "p2", "p3");
    static final List<String> TASKS = List.of("math", "code", "chat");
    static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final double MISSING_CELLS = 0.2;
    private static final String[] WORDS = {"sum 12", "write a loop", "hello there", "Why is 7 odd", "bonjour"};

    private final Random random;
    private final DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");

    private RandomDataset(Random random) {
        this.random = random;
    }

    static Dataset of(Random random, int rows) {
        return new RandomDataset(random).build(rows);
    }

    private Dataset build(int rows) {
        for (String profile : PROFILES) {
            builder.profile(profile);
        }
        for (int i = 0; i < rows; i++) {
            int row = builder.row("q" + i);
            attributes(row);
            for (int p = 0; p < PROFILES.size(); p++) {
                cell(row, p);
            }
        }
        builder.price("p0", new Price(1, 2, "USD", "")).price("p1", new Price(3, 3, "USD", ""));
        return builder.build();
    }

    private void attributes(int row) {
        if (random.nextInt(10) > 0) {
            builder.task(row, pick(TASKS));
        }
        if (random.nextInt(10) > 0) {
            builder.text(row, WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(40));
        }
        if (random.nextInt(10) > 0) {
            builder.number(row, "difficulty", random.nextInt(6) / 5.0);
        }
        if (random.nextInt(10) > 0) {
            builder.word(row, "lang", pick(LANGUAGES));
        }
        builder.word(row, "part", List.of("train", "search", "report").get(random.nextInt(3)));
        for (String profile : PROFILES) {
            // Only three profiles are ever judged.
            if (!profile.equals("p3") && random.nextInt(12) > 0) {
                builder.number(row, "score:" + profile, random.nextInt(6) / 5.0);
            }
        }
    }

    private void cell(int row, int p) {
        if (random.nextDouble() < MISSING_CELLS) {
            return;
        }
        if (random.nextInt(20) > 0) {
            builder.quality(row, p, random.nextInt(5) / 4.0, grade());
        }
        if (random.nextInt(20) > 0) {
            builder.cost(row, p, (1 + random.nextInt(3)) * 0.001, grade());
        }
        if (random.nextInt(20) > 0) {
            builder.millis(row, p, (1 + random.nextInt(4)) * 100.1, grade());
        }
        if (random.nextInt(4) > 0) {
            builder.tokens(row, p, 10 + random.nextInt(90), 10 + random.nextInt(90));
        }
        if (random.nextInt(8) == 0) {
            builder.failed(row, p);
        }
    }

    private Evidence grade() {
        int at = random.nextInt(10);
        return at < 7 ? Evidence.RECORDED : at < 9 ? Evidence.DERIVED : Evidence.ASSUMED;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
