package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A policy speaks of exactly the exits that its node has. */
final class ExitsOfPolicies implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Policies.each(document, (node, policy) -> {
            switch (policy) {
                case PolicySpec.Always a -> named(node, List.of(a.exit()), out);
                case PolicySpec.Rules r -> {
                    Set<String> exits = new LinkedHashSet<>();
                    r.rules().forEach(rule -> exits.add(rule.exit()));
                    exits.add(r.otherwise());
                    named(node, exits, out);
                }
                case PolicySpec.ByTask b -> {
                    Set<String> exits = new LinkedHashSet<>(b.exitByTask().values());
                    exits.add(b.otherwise());
                    named(node, exits, out);
                }
                case PolicySpec.Split s -> {
                    named(node, s.weights().keySet(), out);
                    weighed(node, s, out);
                }
                case PolicySpec.Threshold t -> cuts(node, t, out);
                default -> {}
            }
        });
    }

    private static void named(Node node, Collection<String> exits, Findings out) {
        for (String exit : exits) {
            if (!node.exits().contains(exit)) {
                out.error(
                        Codes.EXIT_MISMATCH,
                        node.id(),
                        "The policy of " + Names.of(node) + " names exit '" + exit
                                + "', which the node does not have; it has " + Names.quoted(node.exits()) + ".",
                        "Choose one of its exits, or add this one.");
            }
        }
    }

    private static void weighed(Node node, PolicySpec.Split split, Findings out) {
        for (String exit : node.exits()) {
            if (!split.weights().containsKey(exit)) {
                out.error(
                        Codes.EXIT_MISMATCH,
                        node.id(),
                        "The policy of " + Names.of(node) + " gives no weight to exit '" + exit + "'.",
                        "Give it a weight, 0 for none.");
            }
        }
    }

    private static void cuts(Node node, PolicySpec.Threshold threshold, Findings out) {
        int cuts = threshold.cuts().size();
        int exits = node.exits().size();
        if (cuts != exits - 1) {
            out.error(
                    Codes.EXIT_MISMATCH,
                    node.id(),
                    Names.of(node) + " has " + exits + " exits and " + cuts
                            + " cuts; it takes one cut fewer than exits.",
                    cuts < exits - 1 ? "Add a cut, or take an exit away." : "Take a cut away, or add an exit.");
        }
    }
}
