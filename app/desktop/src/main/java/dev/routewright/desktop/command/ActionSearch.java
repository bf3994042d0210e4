package dev.routewright.desktop.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds actions by the beginnings of their words, the likeliest first. */
final class ActionSearch {
    private static final int NONE = Integer.MAX_VALUE;

    /**
     * What is searched of an action.
     *
     * @param recency 0 for the one that was run last, 1 for the one before, …; large for never
     */
    record Entry(String id, String title, String category, String help, boolean possible, int recency) {}

    private ActionSearch() {}

    /**
     * The entries of which every typed word begins a word, or whose title's words begin with the typed letters.
     *
     * @param typed what a person wrote; empty for everything
     * @return ids: possible ones first, then by how well the title fits, then by how recent they are, then as given
     */
    static List<String> find(List<Entry> entries, String typed) {
        List<String> words = words(typed);
        record Found(Entry entry, int rank) {}
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = rank(entry, words);
            if (rank < NONE) {
                found.add(new Found(entry, rank));
            }
        }
        found.sort(Comparator.comparingInt((Found f) -> words.isEmpty() ? 0 : f.rank())
                .thenComparing(f -> !f.entry().possible())
                .thenComparingInt(f -> f.entry().recency()));
        return found.stream().map(f -> f.entry().id()).toList();
    }

    /** 0 where the title begins so, 1 its words do, 2 their initials, 3 with the category, 4 with the help. */
    private static int rank(Entry entry, List<String> typed) {
        List<String> title = words(entry.title());
        if (String.join(" ", title).startsWith(String.join(" ", typed))) {
            return 0;
        }
        if (begin(title, typed)) {
            return 1;
        }
        if (typed.size() == 1 && initials(title).startsWith(typed.getFirst())) {
            return 2;
        }
        List<String> more = new ArrayList<>(title);
        more.addAll(words(entry.category()));
        if (begin(more, typed)) {
            return 3;
        }
        more.addAll(words(entry.help()));
        return begin(more, typed) ? 4 : NONE;
    }

    private static boolean begin(List<String> words, List<String> typed) {
        return typed.stream().allMatch(t -> words.stream().anyMatch(w -> w.startsWith(t)));
    }

    private static String initials(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
