package dev.routewright.plan;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is wrong with a policy's parameters on the exits of its node, whatever the dataset. */
final class PolicyProblems {
    private final Node node;
    private final List<Finding> findings = new ArrayList<>();

    private PolicyProblems(Node node) {
        this.node = node;
    }

    static List<Finding> of(Node node, PolicySpec policy) {
        PolicyProblems problems = new PolicyProblems(node);
        problems.check(policy);
        return problems.findings;
    }

    /** Whether a condition's regular expressions are ones. */
    static List<Finding> ofCondition(Node node, Condition condition) {
        PolicyProblems problems = new PolicyProblems(node);
        problems.regexes(condition);
        return problems.findings;
    }

    private void check(PolicySpec policy) {
        switch (policy) {
            case PolicySpec.Always a -> exits(List.of(a.exit()));
            case PolicySpec.Split s -> split(s);
            case PolicySpec.Rules r -> {
                exits(r.rules().stream().map(PolicySpec.Rule::exit).toList());
                exits(List.of(r.otherwise()));
                r.rules().forEach(rule -> regexes(rule.when()));
            }
            case PolicySpec.ByTask b -> {
                exits(b.exitByTask().values());
                exits(List.of(b.otherwise()));
            }
            case PolicySpec.Threshold t -> cuts(t.cuts());
            default -> {}
        }
    }

    private void exits(Collection<String> used) {
        used.stream().distinct().filter(exit -> !node.exits().contains(exit)).forEach(exit -> error(Codes.EXIT_MISMATCH,
                "The policy of '" + node.label() + "' names the exit '" + exit + "'; it has " + node.exits() + ".",
                "Choose one of the exits that are there."));
    }

    private void split(PolicySpec.Split split) {
        exits(split.weights().keySet());
        double sum = 0;
        boolean valid = true;
        for (double weight : split.weights().values()) {
            valid &= weight >= 0 && Double.isFinite(weight);
            sum += weight;
        }
        if (!valid || sum <= 0) {
            error(Codes.WEIGHTS_NOT_100, "The weights of '" + node.label() + "' are " + split.weights().values()
                    + "; each must be at least 0 and one must be more.", "Set weights that sum to 100.");
        }
    }

    private void cuts(List<Double> cuts) {
        if (cuts.size() != node.exits().size() - 1) {
            error(Codes.EXIT_MISMATCH, "'" + node.label() + "' has " + node.exits().size() + " exits and " + cuts.size()
                    + " cuts; it needs one cut fewer than exits.", "Add or remove a cut in the inspector.");
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (!(cuts.get(i - 1) <= cuts.get(i))) {
                error(Codes.CUTS_NOT_ASCENDING, "The cuts of '" + node.label() + "' are " + cuts + "; they must ascend.",
                        "Put them in ascending order.");
                return;
            }
        }
    }

    private void regexes(Condition condition) {
        switch (condition) {
            case Condition.Matches m -> regex(m.regex());
            case Condition.And a -> a.of().forEach(this::regexes);
            case Condition.Or o -> o.of().forEach(this::regexes);
            case Condition.Not n -> regexes(n.of());
            default -> {}
        }
    }

    private void regex(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            error(Codes.BAD_REGEX, "'" + regex + "' of '" + node.label() + "' is not a regular expression: "
                    + e.getDescription() + ".", "Maybe a bracket is not closed or needs a backslash.");
        }
    }

    private void error(String code, String says, String fix) {
        findings.add(new Finding(code, Severity.ERROR, node.id(), says, fix));
    }
}
