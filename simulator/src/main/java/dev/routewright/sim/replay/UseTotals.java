package dev.routewright.sim.replay;

import dev.routewright.dataset.OutcomeTable;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.Summary;
import dev.routewright.stats.Mean;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What queries used, as means. */
final class UseTotals {
    private final OutcomeTable outcomes;
    private final PerQuery queries;
    private final PerQuery.Use use;

    UseTotals(OutcomeTable outcomes, PerQuery queries) {
        this.outcomes = outcomes;
        this.queries = queries;
        use = queries.use();
    }

    /** @param quality the mean over all queries */
    Summary.Use of(double quality) {
        double tokensIn = Mean.of(use.tokensIn());
        // One array tells both where nobody recorded tokens.
        double tokensOut = use.tokensOut() == use.tokensIn() ? tokensIn : Mean.of(use.tokensOut());
        return new Summary.Use(
                Mean.of(use.deciding()),
                calls(),
                tokensIn,
                tokensOut,
                isAnsweredThroughout() ? quality : qualityWhenAnswered(),
                qualities());
    }

    private double calls() {
        long calls = 0;
        for (int made : use.calls()) {
            calls += made;
        }
        return use.calls().length == 0 ? Double.NaN : (double) calls / use.calls().length;
    }

    private boolean isAnsweredThroughout() {
        int endings = 0;
        for (byte ending : use.ending()) {
            endings |= ending;
        }
        return endings == PerQuery.Use.ANSWERED;
    }

    private double qualityWhenAnswered() {
        Mean quality = new Mean();
        for (int i = 0; i < use.ending().length; i++) {
            if (use.ending()[i] == PerQuery.Use.ANSWERED) {
                quality.add(queries.quality()[i]);
            }
        }
        return quality.value();
    }

    private SequencedMap<String, Summary.NamedQuality> qualities() {
        SequencedMap<String, Summary.NamedQuality> means = new LinkedHashMap<>();
        for (String name : outcomes.qualityNames()) {
            Mean mean = new Mean();
            for (int i = 0; i < use.answerColumn().length; i++) {
                if (use.answerColumn()[i] >= 0) {
                    mean.add(outcomes.quality(name, use.answerRow()[i], use.answerColumn()[i]));
                }
            }
            means.put(name, new Summary.NamedQuality(mean.value(), mean.known()));
        }
        return means;
    }
}
