package dev.routewright.dataset.sample;

import java.util.Locale;

/** Draws the questions: each depends on seed and row only, so a longer sample starts with the shorter one. */
final class QueryWriter {
    /** Share of questions that somebody asks again word for word. */
    private static final double REPEATED = 0.015;

    private final long seed;
    private final Phrases phrases = Phrases.load("support-desk.txt");

    QueryWriter(long seed) {
        this.seed = seed;
    }

    SampleQuery query(int row) {
        int source = source(row);
        Luck subject = new Luck(seed, source, "subject");
        int task = pickTask(subject);
        SupportDesk.Language language = pickLanguage(subject);
        String channel = pickChannel(subject);
        double difficulty = subject.normal();
        double heard = 0.75 * difficulty + 0.65 * subject.normal();
        int guess = (int) StrictMath.rint(100 / (1 + StrictMath.exp(-1.5 * heard)));
        String tier = new Luck(seed, row, "tier").happens(0.22) ? "gold" : "free";
        String text = text(source, SupportDesk.TASKS.get(task), channel) + language.wish();
        return new SampleQuery(row, text, task, language, tier, channel, difficulty, guess);
    }

    /** The row whose words are asked in this row; mostly itself. */
    private int source(int row) {
        Luck again = new Luck(seed, row, "again");
        boolean repeats = again.happens(REPEATED) && row > 0;
        return repeats ? source(again.between(0, row - 1)) : row;
    }

    private static int pickTask(Luck luck) {
        double left = luck.uniform() * 100;
        for (int task = 0; task < SupportDesk.TASKS.size() - 1; task++) {
            left -= SupportDesk.TASKS.get(task).share();
            if (left < 0) {
                return task;
            }
        }
        return SupportDesk.TASKS.size() - 1;
    }

    private static SupportDesk.Language pickLanguage(Luck luck) {
        double left = luck.uniform() * 100;
        for (SupportDesk.Language language : SupportDesk.LANGUAGES) {
            left -= language.share();
            if (left < 0) {
                return language;
            }
        }
        return SupportDesk.LANGUAGES.getFirst();
    }

    private static String pickChannel(Luck luck) {
        double x = luck.uniform();
        return x < 0.45 ? "chat" : x < 0.80 ? "email" : "form";
    }

    private String text(int row, SupportTask task, String channel) {
        Luck luck = new Luck(seed, row, "text");
        String problem = upper(phrases.from(task.label() + ".problem", luck));
        String detail = phrases.from(task.label() + ".detail", luck);
        String ask = phrases.from(task.label() + ".ask", luck);
        return switch (channel) {
            case "email" ->
                phrases.from("email.open", luck) + " " + problem + " " + detail + " " + ask + " "
                        + phrases.from("email.close", luck);
            case "form" ->
                phrases.from("form.open", luck) + " " + problem + " " + detail + (luck.happens(0.5) ? " " + ask : "");
            default -> chat(luck, problem, detail, ask);
        };
    }

    private String chat(Luck luck, String problem, String detail, String ask) {
        String opening = luck.happens(0.4) ? phrases.from("chat.open", luck) + " " : "";
        String middle = luck.happens(0.45) ? " " + detail : "";
        String all = opening + problem + middle + " " + ask;
        return luck.happens(0.35) ? all.toLowerCase(Locale.ROOT) : all;
    }

    private static String upper(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
