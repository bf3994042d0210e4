package dev.routewright.graph.check;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Every regular expression can be read. */
final class ReadableRegexes implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            Statements.of(node).forEach(part -> {
                if (part instanceof Condition.Matches matches) {
                    compile(node, matches.regex(), out);
                }
            });
        }
    }

    private static void compile(Node node, String regex, Findings out) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            out.error(
                    Codes.BAD_REGEX,
                    node.id(),
                    "The regular expression '" + regex + "' of " + Names.of(node) + " cannot be read: "
                            + e.getDescription() + (e.getIndex() < 0 ? "" : " near character " + (e.getIndex() + 1))
                            + ".",
                    "Correct it; a literal bracket needs a backslash before it.");
        }
    }
}
