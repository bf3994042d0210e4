package dev.routewright.dataset.sample;

/**
 * A generated question.
 *
 * @param task index in {@link SupportDesk#TASKS}
 * @param difficulty what no reader sees: a standard normal that every profile meets alike
 * @param guess what a cheap classifier thinks of it, 0..1 in hundredths, 1 is hard
 */
record SampleQuery(
        int row,
        String text,
        int task,
        SupportDesk.Language language,
        String tier,
        String channel,
        double difficulty,
        int guess) {

    String id() {
        return "q" + (100_000 + row);
    }

    boolean isForeign() {
        return !language.code().equals("en");
    }
}
