package dev.routewright.export.routewright;

import dev.routewright.dataset.Metric;
import dev.routewright.export.JsonText;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.plan.Asks;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.NodeFit;
import dev.routewright.policy.Expected;
import dev.routewright.policy.NormaliserConstants;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what was taken from train rows. Numbers by task stand in an array in the order of {@code tasks}, and the last one
 * is that over all tasks. A number that is not known is {@code null}; one without bound is {@code "Infinity"} or
 * {@code "-Infinity"}. Every other number reads back as the very same double.
 */
final class FittedJson {
    static final String INFINITY = "Infinity";
    static final String MINUS_INFINITY = "-Infinity";
    static final String COST = "cost";
    static final String LATENCY = "latency";
    static final String QUALITY = "quality";

    private FittedJson() {}

    static ObjectNode asks(Asks asks) {
        ObjectNode out = JsonText.object();
        out.put("task", asks.task());
        ObjectNode columns = out.putObject("columns");
        asks.columns().forEach((name, kind) -> columns.put(name, word(kind)));
        return out;
    }

    static String word(Asks.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode fitted(Fitted fitted) {
        ObjectNode out = JsonText.object();
        texts(out.putArray("tasks"), fitted.tasks());
        texts(out.putArray("profiles"), fitted.profiles());
        NormaliserConstants scale = fitted.scale();
        if (scale == null) {
            out.putNull("scale");
        } else {
            ObjectNode scales = out.putObject("scale");
            scale(scales.putObject(COST), scale, Metric.COST);
            scale(scales.putObject(LATENCY), scale, Metric.MILLIS);
        }
        ObjectNode nodes = out.putObject("nodes");
        fitted.nodes().forEach((id, fit) -> node(nodes.putObject(id.value()), exits(fitted, id), fit));
        return out;
    }

    private static List<String> exits(Fitted fitted, NodeId id) {
        Node node = Objects.requireNonNull(fitted.graph().nodes().get(id), "only nodes of the drawing are fitted");
        return node.exits();
    }

    private static void scale(ObjectNode out, NormaliserConstants scale, Metric metric) {
        numbers(out.putArray("least"), scale.least(metric));
        numbers(out.putArray("greatest"), scale.greatest(metric));
    }

    private static void node(ObjectNode out, List<String> exits, NodeFit fit) {
        switch (fit) {
            case NodeFit.Weighed w -> {
                out.put("kind", "weighed");
                expected(out.putObject("exits"), exits, w.exits());
            }
            case NodeFit.Priced p -> {
                number(out.put("kind", "priced"), "price", p.price());
                expected(out.putObject("exits"), exits, p.exits());
            }
            case NodeFit.Paced p -> {
                number(out.put("kind", "paced"), "start", p.pace().start());
                number(out, "step", p.pace().step());
                expected(out.putObject("exits"), exits, p.exits());
            }
            case NodeFit.Timed t -> {
                ObjectNode byExit = out.put("kind", "timed").putObject("exits");
                for (int exit = 0; exit < exits.size(); exit++) {
                    ObjectNode line = byExit.putObject(exits.get(exit));
                    number(line, LATENCY, t.millis()[exit]);
                    number(line, COST, t.costs()[exit]);
                }
            }
        }
    }

    private static void expected(ObjectNode out, List<String> exits, List<Expected> expected) {
        for (int exit = 0; exit < exits.size(); exit++) {
            ObjectNode line = out.putObject(exits.get(exit));
            numbers(line.putArray(QUALITY), expected.get(exit).quality());
            numbers(line.putArray(COST), expected.get(exit).cost());
            numbers(line.putArray(LATENCY), expected.get(exit).millis());
        }
    }

    private static void texts(ArrayNode out, List<String> texts) {
        texts.forEach(out::add);
    }

    private static void numbers(ArrayNode out, double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                out.addNull();
            } else if (Double.isInfinite(value)) {
                out.add(value > 0 ? INFINITY : MINUS_INFINITY);
            } else {
                out.add(value);
            }
        }
    }

    private static void number(ObjectNode out, String name, double value) {
        if (Double.isNaN(value)) {
            out.putNull(name);
        } else if (Double.isInfinite(value)) {
            out.put(name, value > 0 ? INFINITY : MINUS_INFINITY);
        } else {
            out.put(name, value);
        }
    }
}
