package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts decisions into words that look at load, spend or what earlier queries taught. */
final class LearningReasons {
    private LearningReasons() {}

    static Choice load(
            RoutingGraph graph,
            Node node,
            PolicySpec.LoadAware policy,
            List<PlainLoad.Expected> all,
            PlainLoad.Expected taken) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("rule", words(policy.rule())));
        if (policy.rule() == PolicySpec.LoadRule.CHEAPEST_IN_TIME) {
            inputs.add(new Input("deadline in ms", Words.number(policy.deadlineMillis())));
        }
        all.forEach(e -> inputs.add(new Input("expected of " + e.exit(), expected(e))));
        boolean missing = all.stream().allMatch(e -> Double.isNaN(e.millis()));
        boolean inTime =
                policy.rule() == PolicySpec.LoadRule.CHEAPEST_IN_TIME && taken.millis() <= policy.deadlineMillis();
        String because = missing
                ? "No exit has an expected time, so the first is taken and nothing is known."
                : inTime ? "It is the cheapest that meets the deadline." : "It has the least expected time.";
        return new Choice(
                policy.name(),
                inputs,
                because,
                Rejections.of(
                        graph,
                        node,
                        node.exits(),
                        taken.exit(),
                        exit -> "It is expected to take "
                                + expected(all.get(node.exits().indexOf(exit))) + "."),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String expected(PlainLoad.Expected e) {
        return Words.number(e.millis()) + " ms at a cost of " + Words.number(e.cost());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Choice bandit(
            RoutingGraph graph,
            Node node,
            PolicySpec.Bandit spec,
            SequencedMap<String, Double> values,
            List<Long> tries,
            String taken,
            boolean explored) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("kind", words(spec.kind())));
        for (int i = 0; i < node.exits().size(); i++) {
            String exit = node.exits().get(i);
            inputs.add(new Input("value of " + exit, value(ByExit.of(values, exit), tries.get(i))));
        }
        String because = explored
                ? "A draw below " + Words.number(spec.exploration()) + " lets it try any exit."
                : Double.isInfinite(ByExit.of(values, taken))
                        ? "It was not tried before."
                        : "It has the largest value, " + Words.number(ByExit.of(values, taken)) + ".";
        return new Choice(
                spec.name(),
                inputs,
                because,
                Rejections.of(
                        graph,
                        node,
                        node.exits(),
                        taken,
                        exit -> explored
                                ? "The draw fell on '" + taken + "'."
                                : "Its value is "
                                        + value(
                                                ByExit.of(values, exit),
                                                tries.get(node.exits().indexOf(exit))) + "."),
                Evidence.RECORDED);
    }

    private static String value(double value, long tries) {
        return Double.isInfinite(value)
                ? "open, never tried"
                : Words.number(value) + " after " + tries + (tries == 1 ? " outcome" : " outcomes");
    }

    static Choice budget(
            RoutingGraph graph,
            Node node,
            PolicySpec.Budget spec,
            List<PlainBudget.Offer> offers,
            double price,
            String taken) {
        List<Input> inputs = new ArrayList<>(List.of(
                new Input("cap per query", Words.number(spec.costPerQuery())),
                new Input("price on cost", Double.isInfinite(price) ? "no price meets the cap" : Words.number(price))));
        offers.forEach(o -> inputs.add(new Input("expected of " + o.exit(), offer(o))));
        boolean missing = offers.stream().noneMatch(PlainBudget.Offer::isKnown);
        String because = missing
                ? "No exit has a prediction, so the first is taken and nothing is known."
                : Double.isInfinite(price) ? "It is the cheapest." : "It is worth most at that price on cost.";
        return new Choice(
                spec.name(),
                inputs,
                because,
                Rejections.of(graph, node, node.exits(), taken, exit -> {
                    PlainBudget.Offer offer = offers.get(node.exits().indexOf(exit));
                    return !offer.isKnown()
                            ? "It has no prediction."
                            : Double.isInfinite(price)
                                    ? "It is not cheaper: " + offer(offer) + "."
                                    : "It is worth " + Words.number(offer.quality() - price * offer.cost()) + ": "
                                            + offer(offer) + ".";
                }),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String offer(PlainBudget.Offer offer) {
        return "quality " + Words.number(offer.quality()) + ", cost " + Words.number(offer.cost());
    }

    static Choice miss(RoutingGraph graph, Cache cache, @Nullable String key) {
        String because = key == null
                ? "The row has no text to look for."
                : cache.threshold() == null
                        ? "No earlier query that it remembers has the same text."
                        : "No earlier query that it remembers is alike by " + Words.number(cache.threshold())
                                + " or more.";
        return new Choice(
                "cache",
                List.of(new Input("text", key)),
                because,
                Rejections.of(graph, cache, cache.exits(), Node.MISS, exit -> because),
                Evidence.RECORDED);
    }

    static Choice hit(World world, Cache cache, PlainCache.Found found, boolean same) {
        PlainCache.Entry entry = found.entry();
        String alike =
                found.likeness() == 1 ? "of the same words" : "that is alike by " + Words.number(found.likeness());
        String worth = cache.mode() == Cache.Mode.EXAMPLES
                ? ""
                : same
                        ? " That asked the same, so its quality is inherited."
                        : " That asked something else, so its quality is "
                                + (cache.falseHitQuality() == null ? "not known." : "the stated one of a false hit.");
        List<Input> inputs = List.of(
                new Input("stored query", world.dataset().queries().ids().text(entry.row())),
                new Input("stored text", entry.key()));
        return new Choice(
                "cache",
                inputs,
                "It remembers an earlier query " + alike + "." + worth,
                Rejections.of(world.graph(), cache, cache.exits(), Node.HIT, exit -> "Something was found."),
                Evidence.RECORDED);
    }
}
