package dev.routewright.graph.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Why a text is not JSON, in words for a person who never saw the parser.
 *
 * @param says one sentence
 * @param fix a sentence that starts with "Maybe"
 */
record NotJson(String says, String fix) {
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected character \\((?:'.*'|.*) ?\\(code (\\d+).*?\\)\\): ?(.*)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(".*CTRL-CHAR, code (\\d+).*", Pattern.DOTALL);
    private static final String MISSING = "Maybe a comma, quote or bracket is missing here or shortly before.";

    static NotJson of(JacksonException e) {
        String said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return said.contains("epth")
                    ? new NotJson(
                            "Brackets stand in each other more than " + JsonReading.MOST_DEPTH + " deep.",
                            "Maybe a script wrote it in an endless loop; no drawing needs that many.")
                    : new NotJson(
                            "A number or a name is longer than Routewright reads.",
                            "Maybe a script wrote it without end; shorten it.");
        }
        if (said.startsWith("Unexpected end-of-input")) {
            return broken(
                    "the text ends before its brackets and quotes are closed.",
                    "Maybe saving or copying it was interrupted; look for an earlier copy.");
        }
        Matcher token = TOKEN.matcher(said);
        if (token.matches()) {
            return broken(
                    "the word " + Quote.json(shortened(token.group(1))) + " stands where a value belongs.",
                    "Maybe put it in quotes, or write true, false and null in lower case.");
        }
        Matcher control = CONTROL.matcher(said);
        if (control.matches()) {
            return control(Integer.parseInt(control.group(1)));
        }
        Matcher unexpected = UNEXPECTED.matcher(said);
        return unexpected.matches()
                ? unexpected(Integer.parseInt(unexpected.group(1)), unexpected.group(2))
                : other(said);
    }

    private static NotJson control(int code) {
        return code == 0
                ? broken(
                        "a zero byte stands here, which no text has.",
                        "Maybe the disk lost a part of the file; look for an earlier copy.")
                : broken(
                        (code == '\n' || code == '\r'
                                        ? "a line ends"
                                        : "the control character " + named(code) + " stands")
                                + " in the middle of a text or of a word.",
                        "Maybe the closing quote before it is missing.");
    }

    private static NotJson unexpected(int code, String expected) {
        if (expected.contains("comment")) {
            return broken("a comment stands here, and JSON has none.", "Maybe delete the comment.");
        }
        String belongs = expected.contains("comma")
                ? "a comma or a closing bracket belongs"
                : expected.contains("colon")
                        ? "a colon belongs"
                        : expected.contains("property name") ? "a name in double quotes belongs" : "a value belongs";
        return broken(named(code) + " stands where " + belongs + ".", MISSING);
    }

    private static NotJson other(String said) {
        if (said.contains("escape")) {
            return broken(
                    "a backslash stands before a character that needs none.",
                    "Maybe write two backslashes where one is meant.");
        }
        if (said.contains("numeric") || said.contains("number") || said.contains("digit")) {
            return broken(
                    "a number is not written as JSON writes numbers.",
                    "Maybe it has a leading zero, a comma for a point, or nothing after its point.");
        }
        if (said.contains("close marker")) {
            return broken(
                    "a bracket closes here that does not fit the one that was opened.",
                    "Maybe a line with a bracket was deleted or doubled before this place.");
        }
        return broken("it cannot be read from here on.", MISSING);
    }

    private static NotJson broken(String why, String fix) {
        return new NotJson("This is not JSON: " + why, fix);
    }

    /** The character itself where a person can see it, else its number. */
    private static String named(int code) {
        return code > 0x20 && code < 0x7f
                ? "the character " + (code == '"' ? "'\"'" : "\"" + (char) code + "\"")
                : code == 0xFEFF ? "an invisible byte order mark" : String.format("the character U+%04X", code);
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }
}
