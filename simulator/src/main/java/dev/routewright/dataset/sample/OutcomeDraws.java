package dev.routewright.dataset.sample;

/** Draws what a profile makes of a question from its planted skill and the question's planted difficulty. */
final class OutcomeDraws {
    /** How far one answer strays from what skill and difficulty say. */
    private static final double WHIM = 0.5;
    /** Tokens of the desk's instructions and of one help article. */
    private static final int INSTRUCTIONS = 340;

    private static final int ARTICLE = 350;

    private final long seed;

    OutcomeDraws(long seed) {
        this.seed = seed;
    }

    SampleOutcome outcome(SampleQuery query, SampleProfile profile) {
        Luck luck = new Luck(seed, query.row(), profile.name());
        double skill = profile.skills().get(query.task()) - (query.isForeign() ? profile.foreignPenalty() : 0);
        double margin = skill - query.difficulty() + WHIM * luck.normal();
        int quarters = quarters(margin, SupportDesk.TASKS.get(query.task()).graded());
        int tokensIn = tokensIn(query, profile);
        int tokensOut = tokensOut(query, profile, luck);
        int score = score(quarters, luck);
        double millis = (profile.firstTokenMillis() + tokensOut * profile.millisPerToken()) * luck.spread(0.28);
        if (luck.happens(profile.failureRate())) {
            return new SampleOutcome(
                    false, 0, profile.nanoDollars(tokensIn, 0), StrictMath.round(millis * 2), tokensIn, 0, 0);
        }
        return new SampleOutcome(
                true,
                quarters,
                profile.nanoDollars(tokensIn, tokensOut),
                StrictMath.round(millis),
                tokensIn,
                tokensOut,
                score);
    }

    private static int quarters(double margin, boolean graded) {
        if (!graded) {
            return margin > 0 ? 4 : 0;
        }
        return (int) StrictMath.max(0, StrictMath.min(4, StrictMath.rint(4 * (0.45 + 0.4 * margin))));
    }

    private int tokensIn(SampleQuery query, SampleProfile profile) {
        Luck luck = new Luck(seed, query.row(), "prompt");
        int articles = StrictMath.max(1, SupportDesk.TASKS.get(query.task()).articles() + luck.between(-2, 2));
        double tokens = INSTRUCTIONS
                + articles * ARTICLE * luck.spread(0.12)
                + query.text().length() / 4.2;
        return (int) StrictMath.rint(tokens * profile.tokenFactor());
    }

    private int tokensOut(SampleQuery query, SampleProfile profile, Luck luck) {
        double asked =
                SupportDesk.TASKS.get(query.task()).tokensOut() * new Luck(seed, query.row(), "answer").spread(0.3);
        return (int) StrictMath.max(8, StrictMath.rint(asked * profile.wordiness() * luck.spread(0.18)));
    }

    /** A judge who leans towards the truth: on the scale of log odds, normal around a line in quality. */
    private static int score(int quarters, Luck luck) {
        double leaning = -0.45 + 2.15 * (quarters / 4.0) + 1.1 * luck.normal();
        return (int) StrictMath.rint(1000 / (1 + StrictMath.exp(-leaning)));
    }
}
