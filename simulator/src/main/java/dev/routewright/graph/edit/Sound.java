package dev.routewright.graph.edit;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
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
            case Query q -> {
                names(who, q.exits());
                condition(who, q.filter());
            }
            case Task t -> {
                decider(who, t.decider());
                names(who, t.exits());
                condition(who, t.matcher());
                policy(who, t.policy());
            }
            case Router r -> {
                names(who, r.exits());
                policy(who, r.policy());
                decider(who, r.decider());
            }
            case Guard g -> {
                decider(who, g.decider());
                detector(who, g.detector());
            }
            case Fan f -> {
                names(who, f.exits());
                decider(who, f.decider());
                mode(who, f.mode());
            }
            case Join j -> join(who, j);
            case Loop l -> {
                atLeast(who, "most rounds", l.mostRounds(), 1);
                condition(who, l.stop());
            }
            case Cache c -> {
                chanceIfAny(who, "threshold", c.threshold());
                chanceIfAny(who, "quality of a false hit", c.falseHitQuality());
                atLeastZero(who, "milliseconds of a hit", c.hitMillis());
                atLeast(who, "capacity", c.capacity(), 0);
                atLeast(who, "lifetime", c.lifetimeQueries() == null ? 1 : c.lifetimeQueries(), 1);
            }
            case Agent a -> {
                aboveZero(who, "calls", a.calls());
                aboveZero(who, "tokens per call", a.tokensPerCall());
                between(who, "fixes", a.fixes(), 0, 1);
                between(who, "breaks", a.breaks(), 0, 1);
                rule(who, a.rule());
            }
            case Tool t -> {}
            case Person h -> {
                atLeastZero(who, "cost per item", h.costPerItem());
                atLeastZero(who, "minutes per item", h.minutesPerItem());
                atLeast(who, "people", h.people(), 1);
                between(who, "start of the day", h.fromHour(), 0, 24);
                between(who, "end of the day", h.toHour(), 0, 24);
            }
            case Verifier v -> {
                finite(who, "cut", v.cut());
                if (v.source() instanceof ScoreSource.Stated s) {
                    between(who, "acceptRight", s.acceptRight(), 0, 1);
                    between(who, "acceptWrong", s.acceptWrong(), 0, 1);
                }
                decider(who, v.decider());
            }
            case Llm l -> {
                atLeast(
                        who,
                        "token limit",
                        l.limits().tokenLimit() == null ? 1 : l.limits().tokenLimit(),
                        1);
                if (l.limits().timeoutMillis() != null) {
                    aboveZero(who, "time-out", l.limits().timeoutMillis());
                }
                between(who, "retries", l.limits().retries(), 0, CallLimits.MOST_RETRIES);
                atLeastZero(who, "back-off", l.limits().backoffMillis());
                rule(who, l.rule());
            }
            case Answer a -> {}
            case Unknown u -> names(who, u.exits());
        }
    }

    private static void decider(String who, Decider decider) throws EditRejected {
        atLeastZero(who, "costPerDecision", decider.costPerDecision());
        atLeastZero(who, "millisPerDecision", decider.millisPerDecision());
    }

    private static void detector(String who, Detector detector) throws EditRejected {
        switch (detector) {
            case Detector.ByRule r -> condition(who, r.blocks());
            case Detector.Score s -> finite(who, "cut", s.cut());
            case Detector.Learned l -> finite(who, "cut", l.cut());
            case Detector.Stated s -> {
                between(who, "hit rate", s.hitRate(), 0, 1);
                between(who, "false alarm rate", s.falseAlarmRate(), 0, 1);
            }
        }
    }

    private static void mode(String who, FanMode mode) throws EditRejected {
        switch (mode) {
            case FanMode.TopK t -> {
                atLeast(who, "k", t.k(), 1);
                policy(who, t.by());
            }
            case FanMode.Hedge h -> {
                for (double delay : h.delaysMillis()) {
                    atLeastZero(who, "delay", delay);
                }
            }
            case FanMode.All a -> {}
            case FanMode.Parts p -> {}
        }
    }

    private static void join(String who, Join join) throws EditRejected {
        if (join.waitFor() instanceof Wait.Quorum q) {
            atLeast(who, "quorum", q.branches(), 1);
        }
        switch (join.merge()) {
            case Merge.Synthesis s -> {
                chanceIfAny(who, "right if some", s.rightIfSome());
                chanceIfAny(who, "right if none", s.rightIfNone());
            }
            case Merge.LeadK l -> {
                atLeast(who, "lead", l.k(), 1);
                atLeast(who, "most samples", l.mostSamples(), 1);
            }
            default -> {}
        }
    }

    private static void rule(String who, @Nullable ContextRule rule) throws EditRejected {
        if (rule instanceof ContextRule.FixesBreaks f) {
            between(who, "fixes", f.fixes(), 0, 1);
            between(who, "breaks", f.breaks(), 0, 1);
        }
    }

    static void check(Uncertainty u) throws EditRejected {
        aboveZero("'" + u.address() + "'", "plus or minus", u.plusMinus());
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
            atLeastZero(who, "price of cache reads", price.cacheReadPerMillion());
            atLeastZero(who, "price of cache writes", price.cacheWritePerMillion());
            atLeastZero(who, "price per call", price.perCall());
            atLeastZero(who, "price per hour", price.perHour());
            int before = -1;
            for (Price.Tier tier : price.tiers()) {
                atLeast(who, "tier", tier.aboveTokens(), before + 1);
                atLeastZero(who, "price in of a tier", tier.inPerMillion());
                atLeastZero(who, "price out of a tier", tier.outPerMillion());
                before = tier.aboveTokens();
            }
        }
        Latency latency = profile.latency();
        if (latency != null) {
            atLeastZero(who, "firstTokenMillis", latency.firstTokenMillis());
            atLeastZero(who, "millisPerToken", latency.millisPerToken());
            atLeastZero(who, "millisPerTokenIn", latency.millisPerTokenIn());
            atLeastZero(who, "slowdownPerCall", latency.slowdownPerCall());
        }
        Profile.Limits limits = profile.limits();
        atLeast(who, "context", limits.contextTokens() == null ? 1 : limits.contextTokens(), 1);
        atLeast(who, "output", limits.outputTokens() == null ? 1 : limits.outputTokens(), 1);
        between(who, "failure rate", limits.failureRate(), 0, 1);
        Blend blend = profile.blend();
        if (blend != null) {
            between(who, "share", blend.share(), 0, 1);
            atLeastZero(who, "swap cost", blend.swapCost());
            if (blend.acceptance() != null) {
                aboveZero(who, "acceptance", blend.acceptance());
                between(who, "acceptance", blend.acceptance(), 0, 1);
            }
            if (blend.activeParametersBillions() != null) {
                aboveZero(who, "active parameters", blend.activeParametersBillions());
            }
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
                for (var weight : u.flags().weights().entrySet()) {
                    finite(who, "weight of '" + weight.getKey() + "'", weight.getValue());
                }
                atLeastZero(who, "most price", u.flags().mostPricePerMillion());
                Integer context = u.flags().leastContextTokens();
                atLeast(who, "least context", context == null ? 1 : context, 1);
            }
            case PolicySpec.Learned l -> {
                atLeastZero(who, "weight of quality", l.quality());
                atLeastZero(who, "weight of cost", l.cost());
                atLeastZero(who, "weight of latency", l.latency());
            }
            case PolicySpec.LoadAware l -> aboveZero(who, "deadline", l.deadlineMillis());
            case PolicySpec.Bandit b -> {
                atLeastZero(who, "exploration", b.exploration());
                atLeastZero(who, "weight of quality", b.quality());
                atLeastZero(who, "weight of cost", b.cost());
            }
            case PolicySpec.Budget b -> aboveZero(who, "budget", b.costPerQuery());
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

    private static void chanceIfAny(String who, String what, @Nullable Double value) throws EditRejected {
        if (value != null) {
            between(who, what, value, 0, 1);
        }
    }

    private static void atLeast(String who, String what, int value, int least) throws EditRejected {
        if (value < least) {
            throw new EditRejected(
                    who + ": " + what + " is " + value + ". Maybe a whole number of at least " + least + " was meant.");
        }
    }

    private static void aboveZero(String who, String what, double value) throws EditRejected {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new EditRejected(who + ": " + what + " is " + value + ". Maybe a number above 0 was meant.");
        }
    }
}
