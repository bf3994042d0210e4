package dev.routewright.plan;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Fan;
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
    /** A deadline or a cap on cost that is not above 0 (error). */
    static final String NOT_ABOVE_ZERO = "not-above-zero";
    /** A Fan picks its best exits by a policy that does not score them (error). */
    static final String POLICY_WITHOUT_SCORES = "policy-without-scores";

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

    /** What is wrong with the policy by which a Fan picks its best exits. */
    static List<Finding> ofBest(Fan fan, PolicySpec by) {
        PolicyProblems problems = new PolicyProblems(fan);
        if (!(by instanceof PolicySpec.Utility) && !(by instanceof PolicySpec.Learned)) {
            problems.error(
                    POLICY_WITHOUT_SCORES,
                    "'" + fan.label() + "' picks its best exits by the policy '" + by.name()
                            + "', which gives exits no scores.",
                    "Choose utility or learned.");
        }
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
            case PolicySpec.LoadAware l
            when l.rule() == PolicySpec.LoadRule.CHEAPEST_IN_TIME ->
                aboveZero("deadline in milliseconds", l.deadlineMillis());
            case PolicySpec.Budget b -> aboveZero("cap on the cost of a query", b.costPerQuery());
            default -> {}
        }
    }

    private void exits(Collection<String> used) {
        used.stream()
                .distinct()
                .filter(exit -> !node.exits().contains(exit))
                .forEach(exit -> error(
                        Codes.EXIT_MISMATCH,
                        "The policy of '" + node.label() + "' names the exit '" + exit + "'; it has " + node.exits()
                                + ".",
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
            error(
                    Codes.WEIGHTS_NOT_100,
                    "The weights of '" + node.label() + "' are "
                            + split.weights().values() + "; each must be at least 0 and one must be more.",
                    "Set weights that sum to 100.");
        }
    }

    private void cuts(List<Double> cuts) {
        if (cuts.size() != node.exits().size() - 1) {
            error(
                    Codes.EXIT_MISMATCH,
                    "'" + node.label() + "' has " + node.exits().size() + " exits and " + cuts.size()
                            + " cuts; it needs one cut fewer than exits.",
                    "Add or remove a cut in the inspector.");
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (!(cuts.get(i - 1) <= cuts.get(i))) {
                error(
                        Codes.CUTS_NOT_ASCENDING,
                        "The cuts of '" + node.label() + "' are " + cuts + "; they must ascend.",
                        "Put them in ascending order.");
                return;
            }
        }
    }

    private void aboveZero(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            error(
                    NOT_ABOVE_ZERO,
                    "The " + what + " of '" + node.label() + "' is " + value + ".",
                    "Set a number above 0.");
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
            error(
                    Codes.BAD_REGEX,
                    "'" + regex + "' of '" + node.label() + "' is not a regular expression: " + e.getDescription()
                            + ".",
                    "Maybe a bracket is not closed or needs a backslash.");
        }
    }

    private void error(String code, String says, String fix) {
        findings.add(new Finding(code, Severity.ERROR, node.id(), says, fix));
    }
}
