package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.Alterations.catalog;
import static dev.routewright.sim.reference.Alterations.contexts;
import static dev.routewright.sim.reference.Alterations.nodes;
import static dev.routewright.sim.reference.Alterations.withoutColumn;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.OutcomeTable.Context;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Something of the language that can be taken out of a drawing or a dataset. Where that changes the result, queries
 * have met it.
 */
record Feature(String name, UnaryOperator<Input> without) {

    /** What a run is made of. */
    record Input(Document document, Dataset dataset) {
        Input with(UnaryOperator<Document> change) {
            return new Input(change.apply(document), dataset);
        }

        Input data(UnaryOperator<Dataset> change) {
            return new Input(document, change.apply(dataset));
        }

        boolean has(Class<? extends FanMode> mode) {
            return document.graph().nodes().values().stream()
                    .anyMatch(n -> n instanceof Fan f && mode.isInstance(f.mode()));
        }
    }

    static List<Feature> all() {
        return List.of(
                limits("retry", l -> new CallLimits(l.tokenLimit(), l.timeoutMillis(), 0, 0)),
                limits("back-off", l -> new CallLimits(l.tokenLimit(), l.timeoutMillis(), l.retries(), 0)),
                limits("time-out", l -> new CallLimits(l.tokenLimit(), null, l.retries(), l.backoffMillis())),
                limits("token limit", l -> new CallLimits(null, l.timeoutMillis(), l.retries(), l.backoffMillis())),
                rule(ContextRule.SameAsBase.class),
                rule(ContextRule.FixesBreaks.class),
                new Feature(
                        "failure rate",
                        in -> in.with(d -> catalog(
                                d,
                                p -> p.withLimits(new Profile.Limits(
                                        p.limits().contextTokens(), p.limits().outputTokens(), 0))))),
                new Feature("price tier", in -> in.with(d -> catalog(d, Feature::withoutTiers))),
                of("cancelled loser", Join.class, j -> new Join(j.id(), j.label(), j.waitFor(), j.merge(), false)),
                of(
                        "chances of a synthesis",
                        Join.class,
                        j -> j.merge() instanceof Merge.Synthesis s
                                ? new Join(
                                        j.id(),
                                        j.label(),
                                        j.waitFor(),
                                        new Merge.Synthesis(s.profile(), null, null),
                                        j.cancelLosers())
                                : j),
                of("second round", Loop.class, l -> new Loop(l.id(), l.label(), 1, l.stop(), l.whole())),
                of(
                        "stop condition",
                        Loop.class,
                        l -> new Loop(l.id(), l.label(), l.mostRounds(), Loop.NEVER, l.whole())),
                of("whole of a loop", Loop.class, l -> new Loop(l.id(), l.label(), l.mostRounds(), l.stop(), null)),
                new Feature(
                        "steps",
                        in -> in.has(FanMode.Parts.class) ? in : in.data(d -> withoutColumn(d, RowRelations.STEP))),
                of(
                        "parts",
                        Fan.class,
                        f -> f.mode() instanceof FanMode.Parts && f.exits().size() == 1
                                ? new Fan(f.id(), f.label(), f.exits(), new FanMode.All(), f.decider())
                                : f),
                cache(
                        "semantic hit",
                        c -> cache(c, null, c.capacity(), c.lifetimeQueries(), c.hitMillis(), c.falseHitQuality())),
                cache(
                        "capacity of a cache",
                        c -> cache(c, c.threshold(), 0, c.lifetimeQueries(), c.hitMillis(), c.falseHitQuality())),
                cache(
                        "lifetime of a cache",
                        c -> cache(c, c.threshold(), c.capacity(), null, c.hitMillis(), c.falseHitQuality())),
                cache(
                        "time of a hit",
                        c -> cache(c, c.threshold(), c.capacity(), c.lifetimeQueries(), null, c.falseHitQuality())),
                cache(
                        "false hit",
                        c -> cache(c, c.threshold(), c.capacity(), c.lifetimeQueries(), c.hitMillis(), null)),
                of(
                        "attribute set by a tool",
                        Tool.class,
                        t -> new Tool(
                                t.id(), t.label(), t.profile(), t.profileColumn(), t.tag(), new LinkedHashMap<>())),
                of("tag", Tool.class, t -> new Tool(t.id(), t.label(), t.profile(), t.profileColumn(), "", t.sets())),
                of(
                        "tool named by a column",
                        Tool.class,
                        t -> new Tool(t.id(), t.label(), RandomDataset.SEARCH, "", t.tag(), t.sets())),
                of("stated price of people", Person.class, p -> new Person(p.id(), p.label(), p.profile())),
                of(
                        "decider of a router",
                        Router.class,
                        r -> new Router(r.id(), r.label(), r.exits(), r.policy(), Decider.FREE)),
                of("decider of a fan", Fan.class, f -> new Fan(f.id(), f.label(), f.exits(), f.mode(), Decider.FREE)),
                of("flags", Router.class, Feature::withoutFlags),
                of(
                        "filter",
                        Query.class,
                        q -> new Query(
                                q.id(), q.label(), q.dataset(), q.rows(), new Condition.Everything(), q.dispatch())),
                new Feature(
                        "cell of a variant",
                        in -> in.data(data -> contexts(
                                data,
                                c -> c.variant().isEmpty()
                                        ? c
                                        : new Context(c.profile(), "other " + c.variant(), c.sample())))),
                new Feature(
                        "cell of a sample",
                        in -> in.data(data -> contexts(
                                data,
                                c -> c.sample() == 0 ? c : new Context(c.profile(), c.variant(), 90 + c.sample())))),
                new Feature("answer key", in -> in.data(Alterations::withoutAnswerKeys)),
                new Feature("should refuse", in -> in.data(d -> withoutColumn(d, RowRelations.SHOULD_REFUSE))),
                new Feature("group", in -> in.data(d -> withoutColumn(d, RowRelations.GROUP))));
    }

    private static <N extends Node> Feature of(String name, Class<N> kind, UnaryOperator<N> without) {
        return new Feature(name, in -> in.with(document -> nodes(document, kind, without)));
    }

    private static Feature cache(String name, UnaryOperator<Cache> without) {
        return of(name, Cache.class, without);
    }

    private static Cache cache(
            Cache c, Double threshold, int capacity, Integer lifetime, Double millis, Double falseHit) {
        return new Cache(c.id(), c.label(), c.mode(), threshold, capacity, lifetime, millis, falseHit, c.tag());
    }

    private static Feature limits(String name, UnaryOperator<CallLimits> without) {
        return of(name, Llm.class, l -> new Llm(l.id(), l.label(), l.profile(), without.apply(l.limits()), l.rule()));
    }

    private static Feature rule(Class<? extends ContextRule> rule) {
        return of(
                "rule " + rule.getSimpleName(),
                Llm.class,
                l -> rule.isInstance(l.rule()) ? new Llm(l.id(), l.label(), l.profile(), l.limits(), null) : l);
    }

    private static Profile withoutTiers(Profile profile) {
        Price p = profile.price();
        return p == null
                ? profile
                : profile.withPrice(new Price(
                        p.inPerMillion(),
                        p.outPerMillion(),
                        p.currency(),
                        p.asOf(),
                        p.cacheReadPerMillion(),
                        p.cacheWritePerMillion(),
                        p.perCall(),
                        p.perHour(),
                        List.of()));
    }

    private static Router withoutFlags(Router r) {
        return r.policy() instanceof PolicySpec.Utility u
                ? new Router(
                        r.id(),
                        r.label(),
                        r.exits(),
                        new PolicySpec.Utility(u.quality(), u.cost(), u.latency(), u.normaliser()),
                        r.decider())
                : r;
    }

    /** Whether taking it out changes anything of the input at all. */
    boolean isIn(Input input) {
        Input changed = without.apply(input);
        return changed.dataset() != input.dataset() || !Objects.equals(changed.document(), input.document());
    }
}
