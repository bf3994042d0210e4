package dev.routewright.graph.edit;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that no document may hold, because no file could be read back with them. */
final class Sound {
    private Sound() {}

    static void check(Node node) throws EditRejected {
        String who = Wording.quoted(node.label(), node.kind());
        switch (node) {
            case Query q -> names(who, q.exits());
            case Task t -> {
                names(who, t.exits());
                condition(who, t.matcher());
                policy(who, t.policy());
            }
            case Router r -> {
                names(who, r.exits());
                policy(who, r.policy());
            }
            case Verifier v -> {
                finite(who, "cut", v.cut());
                if (v.source() instanceof ScoreSource.Stated s) {
                    between(who, "acceptRight", s.acceptRight(), 0, 1);
                    between(who, "acceptWrong", s.acceptWrong(), 0, 1);
                }
                atLeastZero(who, "costPerDecision", v.costPerDecision());
                atLeastZero(who, "millisPerDecision", v.millisPerDecision());
            }
            case Llm l -> {}
            case Answer a -> {}
            case Unknown u -> names(who, u.exits());
        }
    }

    static void check(NodeId node, Position at) throws EditRejected {
        finite("The position of '" + node + "'", "x", at.x());
        finite("The position of '" + node + "'", "y", at.y());
    }

    static void check(Profile profile) throws EditRejected {
        if (profile.name().isBlank()) {
            throw new EditRejected("A profile needs a name. Maybe use the name that the dataset gives it.");
        }
        String who = "Profile '" + profile.name() + "'";
        Price price = profile.price();
        if (price != null) {
            atLeastZero(who, "price in", price.inPerMillion());
            atLeastZero(who, "price out", price.outPerMillion());
        }
        Latency latency = profile.latency();
        if (latency != null) {
            atLeastZero(who, "firstTokenMillis", latency.firstTokenMillis());
            atLeastZero(who, "millisPerToken", latency.millisPerToken());
            atLeastZero(who, "millisPerTokenIn", latency.millisPerTokenIn());
            atLeastZero(who, "slowdownPerCall", latency.slowdownPerCall());
        }
    }

    static void check(DatasetRef ref) throws EditRejected {
        if (ref.id().isBlank()) {
            throw new EditRejected("A dataset needs an id by which Query nodes name it. Maybe use its file's name.");
        }
        if (ref.split() instanceof DatasetRef.Split.Hashed h
                && (h.trainPercent() < 0 || h.searchPercent() < 0 || h.trainPercent() + h.searchPercent() > 100)) {
            throw new EditRejected("Dataset '" + ref.id() + "' gives " + h.trainPercent() + " % to train and "
                    + h.searchPercent() + " % to search. Maybe use 50 and 25, which leaves 25 % for report.");
        }
    }

    static void check(FreeParameter f) throws EditRejected {
        finite(f.address(), "from", f.from());
        finite(f.address(), "to", f.to());
        if (f.from() > f.to() || f.steps() < 2) {
            throw new EditRejected("'" + f.address() + "' would go from " + f.from() + " to " + f.to() + " in "
                    + f.steps() + " steps. Maybe swap the ends, or use at least 2 steps.");
        }
    }

    private static void names(String who, List<String> exits) throws EditRejected {
        Set<String> seen = new HashSet<>();
        for (String exit : exits) {
            if (exit.isBlank()) {
                throw new EditRejected(who + " has an exit without a name. Maybe name it after where it leads.");
            }
            if (!seen.add(exit)) {
                throw new EditRejected(who + " has two exits called '" + exit + "'. Maybe give one another name.");
            }
        }
    }

    private static void policy(String who, @Nullable PolicySpec policy) throws EditRejected {
        switch (policy) {
            case PolicySpec.Split s -> {
                for (var weight : s.weights().entrySet()) {
                    atLeastZero(who, "weight of '" + weight.getKey() + "'", weight.getValue());
                }
            }
            case PolicySpec.Threshold t -> {
                for (double cut : t.cuts()) {
                    finite(who, "cut", cut);
                }
            }
            case PolicySpec.Utility u -> {
                atLeastZero(who, "weight of quality", u.quality());
                atLeastZero(who, "weight of cost", u.cost());
                atLeastZero(who, "weight of latency", u.latency());
            }
            case PolicySpec.Rules r -> {
                for (PolicySpec.Rule rule : r.rules()) {
                    condition(who, rule.when());
                }
            }
            case null, default -> {}
        }
    }

    private static void condition(String who, Condition condition) throws EditRejected {
        switch (condition) {
            case Condition.Compare c -> finite(who, c.field(), c.value());
            case Condition.And a -> {
                for (Condition part : a.of()) {
                    condition(who, part);
                }
            }
            case Condition.Or o -> {
                for (Condition part : o.of()) {
                    condition(who, part);
                }
            }
            case Condition.Not n -> condition(who, n.of());
            default -> {}
        }
    }

    private static void finite(String who, String what, double value) throws EditRejected {
        if (!Double.isFinite(value)) {
            throw new EditRejected(who + ": " + what + " is " + value + ". Maybe a number was meant.");
        }
    }

    private static void between(String who, String what, double value, double low, double high) throws EditRejected {
        if (!(value >= low && value <= high)) {
            throw new EditRejected(who + ": " + what + " is " + value + ". Maybe a number from " + low + " to " + high
                    + " was meant.");
        }
    }

    private static void atLeastZero(String who, String what, @Nullable Double value) throws EditRejected {
        if (value != null && !(value >= 0 && Double.isFinite(value))) {
            throw new EditRejected(who + ": " + what + " is " + value + ". Maybe a number of at least 0 was meant.");
        }
    }
}
