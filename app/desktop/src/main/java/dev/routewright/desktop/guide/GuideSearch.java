package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds passages that hold every typed word, whatever its case and accents. */
final class GuideSearch {
    /** Letters of the excerpt before and after the hit. */
    private static final int BEFORE = 36;

    private static final int AFTER = 84;

    /** A passage and how well it fits; the lower the better. */
    private record Ranked(GuidePage page, Passage passage, int rank) {}

    private GuideSearch() {}

    /**
     * Looks through all pages.
     *
     * @return headings first, then where the words begin words, then where they stand together; else as they are read
     */
    static List<Found> find(List<GuidePage> pages, String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = new ArrayList<>();
        for (GuidePage page : pages) {
            for (Passage passage : page.passages()) {
                if (words.stream().allMatch(passage.text().letters()::contains)) {
                    ranked.add(new Ranked(page, passage, rank(passage, words)));
                }
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().map(r -> new Found(r.page(), r.passage(), words)).toList();
    }

    /** Every place of every typed word in a text, in order and without overlaps. */
    static List<Mark> marks(String text, String typed) {
        return marks(Folded.of(text), words(typed));
    }

    private static List<String> words(String typed) {
        return Stream.of(Folded.fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static int rank(Passage passage, List<String> words) {
        String letters = passage.text().letters();
        int rank = passage.heading() ? 0 : 4;
        rank += words.stream().allMatch(word -> begin(letters, word) >= 0) ? 0 : 2;
        return rank + (letters.contains(String.join(" ", words)) ? 0 : 1);
    }

    /** Where a word is the beginning of one; negative for nowhere. */
    private static int begin(String letters, String word) {
        int at = letters.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(letters.charAt(at - 1))) {
            at = letters.indexOf(word, at + 1);
        }
        return at;
    }

    private static List<Mark> marks(Folded text, List<String> words) {
        List<Mark> all = new ArrayList<>();
        for (String word : words) {
            int at = text.letters().indexOf(word);
            while (at >= 0) {
                all.add(new Mark(text.origin(at), text.origin(at + word.length())));
                at = text.letters().indexOf(word, at + word.length());
            }
        }
        all.sort(Comparator.comparingInt(Mark::from));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : all) {
            if (!apart.isEmpty() && mark.from() <= apart.getLast().to()) {
                Mark last = apart.removeLast();
                apart.add(new Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    /** The words around the first hit of a place. */
    static Found.Excerpt excerpt(Found found) {
        Folded passage = found.passage().text();
        String text = passage.words().replace('\n', ' ');
        List<Mark> together = marks(passage, List.of(String.join(" ", found.words())));
        Mark hit = together.isEmpty() ? best(passage, found.words()) : together.getFirst();
        int from = hit.from() <= BEFORE ? 0 : afterSpace(text, hit.from() - BEFORE, hit.from());
        int to = hit.to() + AFTER >= text.length() ? text.length() : beforeSpace(text, hit.to() + AFTER, hit.to());
        return new Found.Excerpt(
                (from > 0 ? "\u2026 " : "") + text.substring(from, hit.from()),
                text.substring(hit.from(), hit.to()),
                text.substring(hit.to(), to) + (to < text.length() ? " \u2026" : ""));
    }

    /** The first word where it begins one, else the first hit. */
    private static Mark best(Folded text, List<String> words) {
        int at = begin(text.letters(), words.getFirst());
        return at < 0
                ? marks(text, words).getFirst()
                : new Mark(text.origin(at), text.origin(at + words.getFirst().length()));
    }

    private static int afterSpace(String text, int from, int most) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= most ? from : space + 1;
    }

    private static int beforeSpace(String text, int to, int least) {
        int space = text.lastIndexOf(' ', to);
        return space <= least ? to : space;
    }
}
