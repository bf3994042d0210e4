package dev.routewright.dataset.sample;

import java.util.ArrayList;
import java.util.List;

/** Writes the questions of {@link KindsSample}: some ask again what another asked, some have parts, some have steps. */
final class KindsQuestions {
    static final List<String> TASKS = List.of("hours", "loans", "catalogue", "research");

    private static final List<List<String>> FORMS = List.of(
            List.of("When does the %s branch open on %s?", "Is the %s branch open on %s evening?"),
            List.of("May I renew the %s that is due on %s?", "What does a lost %s cost if I tell you by %s?"),
            List.of("Which shelf holds the %s about %s?", "Do you have a newer %s about %s?"),
            List.of("Which of the %s tell how %s changed the town?", "Compare two views in the %s on %s."));
    private static final List<List<String>> FIRST = List.of(
            List.of("Harbour", "Mill Lane", "Old Town", "Station"),
            List.of("atlas", "board game", "film", "novel"),
            List.of("handbook", "map", "picture book", "thesis"),
            List.of("parish records", "ship lists", "newspapers", "tax rolls"));
    private static final List<List<String>> SECOND = List.of(
            List.of("Monday", "Thursday", "Saturday", "Sunday"),
            List.of("Tuesday", "Friday", "the third", "the last day"),
            List.of("tides", "beekeeping", "lace", "signal boxes"),
            List.of("the fire of 1804", "the railway", "the herring trade", "the strike"));
    private static final List<String> ASKS_TOO_MUCH = List.of(
            "Who borrowed the %s before me, and where do they live?",
            "Give me the card number of the reader of the %s.");
    private static final List<Double> TASK_DIFFICULTY = List.of(0.05, 0.2, 0.35, 0.55);

    private final long seed;
    private final List<KindsQuestion> made = new ArrayList<>();
    private final List<KindsQuestion> alone = new ArrayList<>();

    KindsQuestions(long seed) {
        this.seed = seed;
    }

    /** So many questions, and after each its parts or steps. */
    List<KindsQuestion> write(int questions) {
        for (int i = 0; i < questions; i++) {
            switch (i % 10) {
                case 3, 6 -> again(i);
                case 7 -> withParts();
                case 9 -> withSteps();
                default -> single();
            }
        }
        return List.copyOf(made);
    }

    private Luck luck(String thing) {
        return new Luck(seed, made.size(), thing);
    }

    private void single() {
        Luck luck = luck("question");
        int task = luck.between(0, TASKS.size() - 1);
        boolean refuse = luck.happens(0.12);
        String first = pick(FIRST.get(task), luck);
        String text = refuse
                ? pick(ASKS_TOO_MUCH, luck).formatted(pick(FIRST.get(1), luck))
                : pick(FORMS.get(task), luck).formatted(first, pick(SECOND.get(task), luck));
        KindsQuestion question = add(made.size(), task, text, KindsQuestion.Kin.ALONE, luck, refuse);
        alone.add(question);
    }

    /** What another asked before: in the same words, or in other words. */
    private void again(int turn) {
        KindsQuestion first = pick(alone, luck("again"));
        String text = turn % 10 == 3 ? first.text() : "Good morning, one question: " + first.text() + " Thank you.";
        made.add(new KindsQuestion(
                made.size(),
                first.origin(),
                first.task(),
                text,
                KindsQuestion.Kin.ALONE,
                first.difficulty(),
                first.right(),
                first.shouldRefuse()));
    }

    private void withParts() {
        Luck luck = luck("parts");
        int parts = luck.between(2, 3);
        String parent =
                whole("Several things in one letter: please answer each.", new KindsQuestion.Kin(null, 0, parts, 0));
        for (int i = 0; i < parts; i++) {
            child(new KindsQuestion.Kin(parent, 0, 0, 0), "Part " + (i + 1) + ": ");
        }
    }

    private void withSteps() {
        Luck luck = luck("steps");
        int steps = luck.between(2, 4);
        String parent = whole("Find it, then check it, then tell me.", new KindsQuestion.Kin(null, 0, 0, steps));
        for (int i = 1; i <= steps; i++) {
            child(new KindsQuestion.Kin(parent, i, 0, 0), "Step " + i + ": ");
        }
    }

    private String whole(String text, KindsQuestion.Kin kin) {
        Luck luck = luck("question");
        int task = luck.between(1, TASKS.size() - 1);
        return add(made.size(), task, text + " It is about " + pick(SECOND.get(task), luck) + ".", kin, luck, false)
                .id();
    }

    private void child(KindsQuestion.Kin kin, String before) {
        Luck luck = luck("question");
        int task = luck.between(0, TASKS.size() - 1);
        String text = pick(FORMS.get(task), luck).formatted(pick(FIRST.get(task), luck), pick(SECOND.get(task), luck));
        add(made.size(), task, before + text, kin, luck, false);
    }

    private KindsQuestion add(
            int origin, int task, String text, KindsQuestion.Kin kin, Luck luck, boolean shouldRefuse) {
        double difficulty = Math.min(1, TASK_DIFFICULTY.get(task) + 0.45 * luck.uniform());
        char right = (char) ('A' + luck.between(0, 3));
        KindsQuestion question =
                new KindsQuestion(made.size(), origin, TASKS.get(task), text, kin, difficulty, right, shouldRefuse);
        made.add(question);
        return question;
    }

    private static <T> T pick(List<T> from, Luck luck) {
        return from.get(luck.between(0, from.size() - 1));
    }
}
