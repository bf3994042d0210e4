package dev.routewright.policy;

import dev.routewright.dataset.TextStore;
import java.util.function.Predicate;

/**
 * A test of the text, asked of the store at most once per row: texts lie off the heap, and a regular expression costs
 * far more than a replay step. Two threads may work one answer out twice; they write the same byte.
 */
final class TextTest implements RowTest {
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final TextStore texts;
    private final Predicate<String> accepted;
    private final byte[] known;

    TextTest(TextStore texts, int rows, Predicate<String> accepted) {
        this.texts = texts;
        this.accepted = accepted;
        known = new byte[rows];
    }

    @Override
    public boolean holds(Decision query) {
        byte answer = known[query.cellRow];
        if (answer == 0) {
            String text = texts.text(query.cellRow);
            answer = text != null && accepted.test(text) ? HOLDS : FAILS;
            known[query.cellRow] = answer;
        }
        return answer == HOLDS;
    }
}
