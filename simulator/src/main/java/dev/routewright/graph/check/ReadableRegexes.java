package dev.routewright.graph.check;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Task;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Every regular expression can be read. */
final class ReadableRegexes implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Task task) {
                check(node, task.matcher(), out);
            }
            if (Policies.of(node) instanceof PolicySpec.Rules rules) {
                rules.rules().forEach(rule -> check(node, rule.when(), out));
            }
        }
    }

    private static void check(Node node, Condition condition, Findings out) {
        switch (condition) {
            case Condition.Matches m -> compile(node, m.regex(), out);
            case Condition.And a -> a.of().forEach(part -> check(node, part, out));
            case Condition.Or o -> o.of().forEach(part -> check(node, part, out));
            case Condition.Not n -> check(node, n.of(), out);
            default -> {}
        }
    }

    private static void compile(Node node, String regex, Findings out) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            out.error(Codes.BAD_REGEX, node.id(),
                    "The regular expression '" + regex + "' of " + Names.of(node) + " cannot be read: "
                            + e.getDescription() + (e.getIndex() < 0 ? "" : " near character " + (e.getIndex() + 1)) + ".",
                    "Correct it; a literal bracket needs a backslash before it.");
        }
    }
}
