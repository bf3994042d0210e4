package dev.routewright.dataset.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small grammar: lists of phrases in which {@code {list}} stands for a phrase and {@code {1-9}} for a number. */
final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    private final Map<String, List<String>> lists;

    private Phrases(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** Reads the lists from a resource that lies beside this class. */
    static Phrases load(String resource) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource '" + resource + "' is not in the program.");
            }
            List<String> current = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(lists);
    }

    /** One phrase of a list with all its slots filled. */
    String from(String list, Luck luck) {
        List<String> phrases = lists.get(list);
        if (phrases == null) {
            throw new IllegalStateException(
                    "There is no list of phrases called '" + list + "'; there are " + lists.keySet() + ".");
        }
        return fill(phrases.get(luck.between(0, phrases.size() - 1)), luck);
    }

    private String fill(String phrase, Luck luck) {
        Matcher slot = SLOT.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(filled, Matcher.quoteReplacement(value(slot.group(1), luck)));
        }
        return slot.appendTail(filled).toString();
    }

    private String value(String slot, Luck luck) {
        Matcher range = RANGE.matcher(slot);
        if (range.matches()) {
            return Integer.toString(luck.between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return from(slot, luck);
    }
}
