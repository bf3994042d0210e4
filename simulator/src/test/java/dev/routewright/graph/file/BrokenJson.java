package dev.routewright.graph.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a hand in a text editor, a script or another version of the program does to a document. It stays text. */
final class BrokenJson {
    static final int WAYS = 20;
    private static final Pattern MEMBER =
            Pattern.compile("\"([A-Za-z]+)\": (\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.eE+-]+|true|false|null)(, )?");
    private static final Pattern NUMBER = Pattern.compile("(?<=: )-?[0-9][0-9.eE+-]*");
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "-1",
            "0.5",
            "[[1]]",
            "{\"kind\": \"x\"}",
            "\"😀\"",
            "\"\\ud800\"",
            "1e3");
    private static final List<String> ODD_NUMBERS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "-1e999",
            "1e-999",
            "99999999999999999999999",
            "-0",
            "0.1e",
            "01",
            ".5",
            "1,5",
            "0x10",
            "9".repeat(1500),
            "1e9999999999");

    private BrokenJson() {}

    static String broken(String text, int way, Random random) {
        return switch (way) {
            case 0 ->
                replaced(text, MEMBER, random, m -> "\"" + m.group(1) + "\": " + any(ODD_VALUES, random) + tail(m));
            case 1 -> replaced(text, MEMBER, random, m -> "");
            case 2 -> replaced(text, MEMBER, random, m -> "\"colour\": \"red\", " + m.group());
            case 3 -> replaced(text, MEMBER, random, m -> "\"" + m.group(1) + "\": " + m.group(2) + ", " + m.group());
            case 4 ->
                replaced(text, Pattern.compile("\"id\": \"[^\"]*\""), random, m -> "\"id\": \"" + firstId(text) + "\"");
            case 5 ->
                replaced(
                        text,
                        Pattern.compile("\"(from|to|node)\": \"[^\"]*\""),
                        random,
                        m -> "\"" + m.group(1) + "\": \"nowhere\"");
            case 6 -> replaced(text, NUMBER, random, m -> any(ODD_NUMBERS, random));
            case 7 -> replaced(text, MEMBER, random, m -> "\"" + m.group(1) + "\": " + deep(random, true) + tail(m));
            case 8 -> deep(random, false);
            case 9 ->
                any(
                        List.of(
                                "{}",
                                "[]",
                                "null",
                                "1",
                                "\"x\"",
                                "{\"format\": \"routewright\"}",
                                "{\"schema\": 1}",
                                "{\"format\": \"routewright\", \"schema\": 1}",
                                "{\"format\": \"routewright\", \"schema\": 1, \"graph\": null}"),
                        random);
            case 10 ->
                replaced(
                        text,
                        Pattern.compile("\"schema\": [^,]*"),
                        random,
                        m -> "\"schema\": "
                                + any(
                                        List.of("0", "2", "-1", "99999999999999", "1.0", "\"1\"", "null", "[1]", "1e0"),
                                        random));
            case 11 ->
                replaced(
                        text,
                        Pattern.compile("\"(kind|name)\": \"[^\"]*\""),
                        random,
                        m -> "\"" + m.group(1) + "\": "
                                + any(List.of("\"guard\"", "\"LLM\"", "\"\"", "7", "null"), random));
            case 12 ->
                replaced(
                        text,
                        Pattern.compile("\"exit\": \"[^\"]*\""),
                        random,
                        m -> "\"exit\": " + any(List.of("\"elsewhere\"", "\"\"", "null", "\"ok\""), random));
            case 13 ->
                replaced(
                        text,
                        Pattern.compile("\"format\": \"[^\"]*\""),
                        random,
                        m -> any(
                                List.of("\"format\": \"other\"", "\"format\": 1", "\"formatt\": \"routewright\""),
                                random));
            case 14 -> text.replace("true", "True").replace("false", "False");
            case 15 ->
                text.replaceFirst(
                        ": \\[\n", ": [\n" + any(List.of("null,", "1,", "[],", "{},", "\"x\",", ","), random) + "\n");
            case 16 ->
                replaced(
                        text,
                        Pattern.compile("\"(exits|dispatch|values|cuts)\": \\[[^\\]]*\\]"),
                        random,
                        m -> "\"" + m.group(1) + "\": "
                                + any(List.of("[]", "[\"a\", \"a\"]", "[1, null]", "\"a\"", "[\"\"]"), random));
            case 17 ->
                replaced(text, Pattern.compile("\"[A-Za-z]+\": (?=[\\[{])"), random, m -> m.group() + "7, \"rest\": ");
            case 18 -> replaced(text, Pattern.compile("\""), random, m -> any(List.of("'", "“", "", "\\"), random));
            default ->
                replaced(
                        text,
                        Pattern.compile(","),
                        random,
                        m -> any(List.of("", ",,", ";", ", // note\n", ", /* */"), random));
        };
    }

    private interface Change {
        String of(MatchResult match);
    }

    private static String replaced(String text, Pattern pattern, Random random, Change change) {
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(text).results().toList());
        if (found.isEmpty()) {
            return text.isEmpty() ? "{" : text.substring(1);
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + change.of(one) + text.substring(one.end());
    }

    private static String tail(MatchResult member) {
        return member.group(3) == null ? "" : member.group(3);
    }

    private static String firstId(String text) {
        return Pattern.compile("\"id\": \"([^\"]*)\"")
                .matcher(text)
                .results()
                .findFirst()
                .map(m -> m.group(1))
                .orElse("a");
    }

    private static String deep(Random random, boolean closed) {
        int depth = List.of(60, 400, 2_000, 200_000).get(random.nextInt(4));
        String open = random.nextBoolean() ? "[" : "{\"kind\": \"not\", \"of\": ";
        String close = open.equals("[") ? "]" : "}";
        return open.repeat(depth) + (closed ? "1" + close.repeat(depth) : "");
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
