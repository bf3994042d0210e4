package dev.routewright.editor.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final int MOST_KEYS = 3;
    private static final List<String> KINDS = List.of("Query", "Task", "Router", "Verifier", "Model", "Answer");
    private static final List<String> PROFILES = List.of(
            "gpt-4o",
            "gpt-4o-mini",
            "claude-3-haiku",
            "claude-3.5-sonnet",
            "llama-3-8b",
            "llama-3-70b",
            "llama-3.3-70b",
            "mistral-7b",
            "mistral-small",
            "mixtral-8x7b",
            "mixtral-8x22b",
            "gemma-2-9b",
            "gemma-2-27b",
            "qwen2.5-7b",
            "qwen2.5-72b",
            "deepseek-v3");

    private static Entry entry(String words, String detail) {
        return new Entry("llm", words, detail, () -> {});
    }

    @Test
    void theBeginningOfTheNameIsBestThenOfAWordThenAnyPartThenBeginningsOfWordsThenTheDetail() {
        Entry entry = entry("Model: gpt-large", "Zebra");
        assertThat(Stream.of("mod", "gpt", "arg", "gl", "zeb", "xyz", "").map(entry::rank))
                .containsExactly(0, 1, 2, 3, 10, -1, 0);
        assertThat(entry.rank("  GPT ")).isEqualTo(1);
        assertThat(entry("Model: gpt-small", "").rank("gl")).isNegative();
    }

    @Test
    void everyProfileOfALongCatalogIsThreeKeysAndEnterAway() {
        List<Entry> entries = Stream.concat(KINDS.stream(), PROFILES.stream().map(p -> "Model: " + p))
                .map(words -> entry(words, ""))
                .toList();
        for (String profile : PROFILES) {
            assertThat(leastKeys(entries, profile)).as(profile).isLessThanOrEqualTo(MOST_KEYS);
        }
    }

    /** Letters of the name typed, then Down until the line is chosen. */
    private static int leastKeys(List<Entry> entries, String profile) {
        int least = Integer.MAX_VALUE;
        for (String typed : typed(profile)) {
            List<String> found = entries.stream()
                    .filter(e -> e.rank(typed) >= 0)
                    .sorted(Comparator.comparingInt(e -> e.rank(typed)))
                    .map(Entry::words)
                    .toList();
            int at = found.indexOf("Model: " + profile);
            least = at < 0 ? least : Math.min(least, typed.length() + at);
        }
        return least;
    }

    private static List<String> typed(String profile) {
        List<String> letters = profile.chars()
                .distinct()
                .mapToObj(c -> String.valueOf((char) c))
                .toList();
        return Stream.of(
                        letters.stream(),
                        letters.stream().flatMap(a -> letters.stream().map(b -> a + b)),
                        letters.stream()
                                .flatMap(a -> letters.stream()
                                        .flatMap(b -> letters.stream().map(c -> a + b + c))))
                .flatMap(all -> all)
                .toList();
    }
}
