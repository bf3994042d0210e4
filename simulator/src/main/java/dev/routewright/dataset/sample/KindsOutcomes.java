package dev.routewright.dataset.sample;

import java.io.IOException;
import java.util.List;

/** What the profiles of {@link KindsSample} answered: models in several contexts, a search, a gatekeeper and people. */
final class KindsOutcomes {
    /**
     * An invented model under the name of a real one.
     *
     * @param best chance of a right answer to the easiest question
     * @param slope what the hardest question takes off that
     * @param milliIn price of a million input tokens in thousandths of a dollar
     * @param samples how often it was asked the same
     */
    record Answerer(
            String name,
            double best,
            double slope,
            int milliIn,
            int milliOut,
            double firstMillis,
            double tokenMillis,
            int samples) {}

    static final List<Answerer> MODELS = List.of(
            new Answerer("llama-3.2-3b", 0.93, 0.75, 30, 50, 140, 1.6, 3),
            new Answerer("mistral-small", 0.96, 0.55, 100, 300, 260, 3.2, 3),
            new Answerer("llama-3.3-70b", 0.98, 0.35, 880, 880, 420, 7.5, 1));
    /** The variant in which the large model reads what the other two wrote. */
    private static final String JOINED = "join:llama-3.2-3b+mistral-small";

    private final long seed;
    private final Appendable out;

    KindsOutcomes(long seed, Appendable out) {
        this.seed = seed;
        this.out = out;
    }

    void write(KindsQuestion question) throws IOException {
        for (Answerer model : MODELS) {
            boolean first = rightAtFirst(question, model);
            for (int sample = 0; sample < model.samples(); sample++) {
                model(question, model, "", sample, first);
            }
            model(question, model, "rag", 0, first);
        }
        model(question, MODELS.getLast(), JOINED, 0, rightAtFirst(question, MODELS.getLast()));
        search(question);
        decided(question);
        person(question);
    }

    private Luck luck(KindsQuestion question, String thing) {
        return new Luck(seed, question.row(), thing);
    }

    private boolean rightAtFirst(KindsQuestion question, Answerer model) {
        return luck(question, "right " + model.name()).happens(chance(question, model));
    }

    private static double chance(KindsQuestion question, Answerer model) {
        return model.best() - model.slope() * question.difficulty();
    }

    /** Other samples and contexts mostly agree with the first answer; what was retrieved or read helps. */
    private boolean isRight(KindsQuestion question, Answerer model, String variant, int sample, boolean first) {
        if (variant.isEmpty() && sample == 0) {
            return first;
        }
        Luck luck = luck(question, "right " + model.name() + " " + variant + " " + sample);
        if (luck.happens(0.6)) {
            return first || !variant.isEmpty() && luck.happens(0.5);
        }
        return luck.happens(Math.min(0.99, chance(question, model) + (variant.isEmpty() ? 0 : 0.2)));
    }

    private void model(KindsQuestion question, Answerer model, String variant, int sample, boolean first)
            throws IOException {
        Luck luck = luck(question, "call " + model.name() + " " + variant + " " + sample);
        boolean right = isRight(question, model, variant, sample, first);
        boolean failed = luck.happens(model.samples() > 1 ? 0.03 : 0.01);
        int tokensIn = (int) (60 + question.text().length() / 4 + (variant.isEmpty() ? 0 : 900 * luck.spread(0.2)));
        int tokensOut = (int) (90 * luck.spread(0.4));
        long millis = (long) ((model.firstMillis() + tokensOut * model.tokenMillis()) * luck.spread(0.2));
        open(question, model.name(), variant, sample);
        out.append(failed ? ",\"success\":false,\"quality\":0" : ",\"quality\":" + (right ? 1 : 0));
        numbers((long) tokensIn * model.milliIn() + (long) tokensOut * model.milliOut(), millis);
        out.append(",\"tokens_in\":" + tokensIn + ",\"tokens_out\":" + tokensOut);
        if (!failed) {
            out.append(",\"answer\":\"" + answer(question, luck, right) + "\"");
        }
        if (variant.isEmpty() && sample == 0) {
            int score = right ? luck.between(520, 980) : luck.between(180, 720);
            out.append(",\"score\":" + SampleGenerator.decimal(score, 3));
        }
        out.append("}\n");
    }

    /** Wrong answers are often the same tempting one. */
    private static char answer(KindsQuestion question, Luck luck, boolean right) {
        int off = right ? 0 : luck.happens(0.6) ? 1 : luck.between(2, 3);
        return (char) ('A' + (question.right() - 'A' + off) % 4);
    }

    private void search(KindsQuestion question) throws IOException {
        Luck luck = luck(question, "search");
        boolean failed = luck.happens(0.04);
        open(question, "library-search", "", 0);
        out.append(failed ? ",\"success\":false" : "");
        numbers(200_000, (long) (180 * luck.spread(0.3)));
        out.append("}\n");
    }

    private void decided(KindsQuestion question) throws IOException {
        open(question, "gatekeeper", "", 0);
        numbers(12_000, (long) (35 * luck(question, "gatekeeper").spread(0.2)));
        out.append("}\n");
    }

    private void person(KindsQuestion question) throws IOException {
        Luck luck = luck(question, "librarian");
        boolean right = luck.happens(0.99 - 0.08 * question.difficulty());
        open(question, "librarian", "", 0);
        out.append(",\"quality\":" + (right ? 1 : 0));
        numbers(1_400_000_000L, (long) (210_000 * luck.spread(0.35)));
        out.append(",\"answer\":\"" + answer(question, luck, right) + "\"}\n");
    }

    private void open(KindsQuestion question, String profile, String variant, int sample) throws IOException {
        out.append("{\"query_id\":\"" + question.id() + "\",\"profile\":\"" + profile + '"');
        out.append(variant.isEmpty() ? "" : ",\"variant\":\"" + variant + '"');
        out.append(sample == 0 ? "" : ",\"sample\":" + sample);
    }

    private void numbers(long nanoDollars, long millis) throws IOException {
        out.append(",\"cost\":" + SampleGenerator.decimal(nanoDollars, 9) + ",\"millis\":" + millis);
    }
}
