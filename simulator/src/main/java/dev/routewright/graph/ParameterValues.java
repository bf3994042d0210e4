package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Nodes with one number changed. What a node does not have has been refused by {@link Parameters} before. */
final class ParameterValues {
    private ParameterValues() {}

    static Node withDecider(Node node, String parameter, double value) {
        Decider was = Parameters.deciderOf(node);
        Decider is = parameter.equals("costPerDecision")
                ? new Decider(was.profile(), value, was.millisPerDecision())
                : new Decider(was.profile(), was.costPerDecision(), value);
        return switch (node) {
            case Router r -> new Router(r.id(), r.label(), r.exits(), r.policy(), is);
            case Task t -> new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), t.policy(), is);
            case Guard g -> new Guard(g.id(), g.label(), g.detector(), is);
            case Verifier v -> new Verifier(v.id(), v.label(), v.source(), v.cut(), is);
            case Fan f -> new Fan(f.id(), f.label(), f.exits(), f.mode(), is);
            default -> node;
        };
    }

    static Node with(Node node, String parameter, double value) {
        return switch (node) {
            case Verifier v ->
                parameter.equals("cut")
                        ? new Verifier(v.id(), v.label(), v.source(), value, v.decider())
                        : new Verifier(
                                v.id(),
                                v.label(),
                                stated((ScoreSource.Stated) v.source(), parameter, value),
                                v.cut(),
                                v.decider());
            case Router r ->
                new Router(r.id(), r.label(), r.exits(), policyWith(r.policy(), parameter, value), r.decider());
            case Task t
            when t.policy() != null ->
                new Task(
                        t.id(),
                        t.label(),
                        t.name(),
                        t.matcher(),
                        t.exits(),
                        policyWith(t.policy(), parameter, value),
                        t.decider());
            case Guard g -> new Guard(g.id(), g.label(), detectorWith(g.detector(), parameter, value), g.decider());
            case Fan f
            when f.mode() instanceof FanMode.TopK t ->
                new Fan(
                        f.id(),
                        f.label(),
                        f.exits(),
                        new FanMode.TopK(t.k(), policyWith(t.by(), parameter, value)),
                        f.decider());
            case Join j
            when j.merge() instanceof Merge.Synthesis s ->
                new Join(
                        j.id(),
                        j.label(),
                        j.waitFor(),
                        parameter.equals("rightIfSome")
                                ? new Merge.Synthesis(s.profile(), value, s.rightIfNone())
                                : new Merge.Synthesis(s.profile(), s.rightIfSome(), value),
                        j.cancelLosers());
            case Cache c ->
                new Cache(
                        c.id(),
                        c.label(),
                        c.mode(),
                        or(c.threshold(), "threshold", parameter, value),
                        c.capacity(),
                        c.lifetimeQueries(),
                        or(c.hitMillis(), "hitMillis", parameter, value),
                        or(c.falseHitQuality(), "falseHitQuality", parameter, value),
                        c.tag());
            case Llm l -> new Llm(l.id(), l.label(), l.profile(), l.limits(), ruleWith(l.rule(), parameter, value));
            case Agent a ->
                new Agent(
                        a.id(),
                        a.label(),
                        a.profile(),
                        a.backbone(),
                        a.strategy(),
                        parameter.equals("calls") ? value : a.calls(),
                        parameter.equals("tokensPerCall") ? value : a.tokensPerCall(),
                        parameter.equals("fixes") ? value : a.fixes(),
                        parameter.equals("breaks") ? value : a.breaks(),
                        a.rule());
            case Person p ->
                new Person(
                        p.id(),
                        p.label(),
                        p.profile(),
                        or(p.costPerItem(), "costPerItem", parameter, value),
                        or(p.minutesPerItem(), "minutesPerItem", parameter, value),
                        p.people(),
                        p.fromHour(),
                        p.toHour());
            default -> node;
        };
    }

    private static @Nullable Double or(@Nullable Double was, String name, String parameter, double value) {
        return name.equals(parameter) ? (Double) value : was;
    }

    private static @Nullable ContextRule ruleWith(@Nullable ContextRule rule, String parameter, double value) {
        if (!(rule instanceof ContextRule.FixesBreaks f)) {
            return rule;
        }
        return parameter.equals("fixes")
                ? new ContextRule.FixesBreaks(value, f.breaks())
                : new ContextRule.FixesBreaks(f.fixes(), value);
    }

    private static Detector detectorWith(Detector detector, String parameter, double value) {
        return switch (detector) {
            case Detector.ByRule r -> r;
            case Detector.Score s -> new Detector.Score(s.column(), value);
            case Detector.Learned l -> new Detector.Learned(l.artifact(), value);
            case Detector.Stated s ->
                parameter.equals("hitRate")
                        ? new Detector.Stated(s.truth(), value, s.falseAlarmRate())
                        : new Detector.Stated(s.truth(), s.hitRate(), value);
        };
    }

    private static ScoreSource stated(ScoreSource.Stated s, String parameter, double value) {
        return parameter.equals("acceptRight")
                ? new ScoreSource.Stated(value, s.acceptWrong())
                : new ScoreSource.Stated(s.acceptRight(), value);
    }

    private static PolicySpec policyWith(PolicySpec policy, String parameter, double value) {
        return switch (policy) {
            case PolicySpec.Threshold t -> {
                List<Double> cuts = new ArrayList<>(t.cuts());
                cuts.set(Integer.parseInt(parameter.substring("cut-".length())) - 1, value);
                yield new PolicySpec.Threshold(t.score(), cuts);
            }
            case PolicySpec.Utility u ->
                switch (parameter) {
                    case "quality" -> new PolicySpec.Utility(value, u.cost(), u.latency(), u.normaliser(), u.flags());
                    case "cost" -> new PolicySpec.Utility(u.quality(), value, u.latency(), u.normaliser(), u.flags());
                    default -> new PolicySpec.Utility(u.quality(), u.cost(), value, u.normaliser(), u.flags());
                };
            case PolicySpec.Learned l ->
                switch (parameter) {
                    case "quality" ->
                        new PolicySpec.Learned(l.artifact(), value, l.cost(), l.latency(), l.normaliser());
                    case "cost" ->
                        new PolicySpec.Learned(l.artifact(), l.quality(), value, l.latency(), l.normaliser());
                    default -> new PolicySpec.Learned(l.artifact(), l.quality(), l.cost(), value, l.normaliser());
                };
            case PolicySpec.LoadAware l -> new PolicySpec.LoadAware(l.rule(), value);
            case PolicySpec.Bandit b -> new PolicySpec.Bandit(b.kind(), value, b.quality(), b.cost());
            case PolicySpec.Budget b -> new PolicySpec.Budget(value, b.paced());
            case PolicySpec.Split s -> splitWith(s, parameter.substring("weight:".length()), value);
            default -> policy;
        };
    }

    private static PolicySpec splitWith(PolicySpec.Split split, String exit, double value) {
        double others = split.weights().entrySet().stream()
                .filter(e -> !e.getKey().equals(exit))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        int count = split.weights().size() - 1;
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        split.weights()
                .forEach((e, w) -> weights.put(
                        e, e.equals(exit) ? value : others > 0 ? w / others * (100 - value) : (100 - value) / count));
        return new PolicySpec.Split(weights);
    }
}
