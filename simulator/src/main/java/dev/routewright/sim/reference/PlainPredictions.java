package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the exits of a node are expected to give: the train rows' means of the first call, else of the return. */
final class PlainPredictions {
    private final World world;
    private final PlainWorth worth;
    private final Map<String, List<Double>> asked = new HashMap<>();

    PlainPredictions(World world, PlainWorth worth) {
        this.world = world;
        this.worth = worth;
    }

    /**
     * The call that an exit leads to.
     *
     * @param name the profile's name
     * @param column the column of the outcome table that predicts it
     */
    record FirstCall(String name, int column) {}

    /** The first call behind an exit; null where the way there forks or ends before. */
    @Nullable
    FirstCall firstCall(Node node, String exit) {
        return firstCall(node, exit, new TreeSet<>(), new ArrayList<>());
    }

    private @Nullable FirstCall firstCall(Node node, String exit, TreeSet<String> tags, List<Node> passed) {
        Edge edge = world.graph().edgeAt(node.id(), exit);
        Node next = edge == null ? null : world.graph().nodes().get(edge.to());
        if (next == null || passed.contains(next)) {
            return null;
        }
        passed.add(next);
        return switch (next) {
            case Llm llm -> called(llm.profile(), tags);
            case Agent agent -> called(world.isRecorded(agent.profile()) ? agent.profile() : agent.backbone(), tags);
            case Person person -> called(person.profile(), new TreeSet<>());
            case Tool tool -> {
                if (!tool.tag().isEmpty()) {
                    tags.add(tool.tag());
                }
                yield firstCall(tool, Node.OK, tags, passed);
            }
            default -> next.exits().size() == 1 ? firstCall(next, next.exits().getFirst(), tags, passed) : null;
        };
    }

    private FirstCall called(String name, TreeSet<String> tags) {
        int profile = world.profile(name);
        int column = world.dataset().outcomes().column(profile, String.join("+", tags), 0);
        return new FirstCall(name, column < 0 ? profile : column);
    }

    /** The predicted number of a task, NaN where there is none; over all tasks where it is null or not recorded. */
    double of(Metric metric, Node node, String exit, @Nullable String task) {
        FirstCall first = firstCall(node, exit);
        return first == null ? worth.of(metric, node, exit, task) : mean(metric, first.column(), task);
    }

    private double mean(Metric metric, int column, @Nullable String task) {
        List<Double> own = task == null ? List.of() : cells(metric, column, task);
        return Plain.mean((own.isEmpty() ? cells(metric, column, null) : own)
                .stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A cost or a time on the scale of quality. */
    double normalised(Normaliser normaliser, Metric metric, @Nullable String task, double value) {
        if (normaliser == Normaliser.NONE || Double.isNaN(value)) {
            return value;
        }
        List<Double> all = new ArrayList<>();
        int profiles = world.dataset().profiles().size();
        if (normaliser == Normaliser.PER_TASK && task != null) {
            for (int p = 0; p < profiles; p++) {
                all.addAll(cells(metric, p, task));
            }
        }
        if (all.isEmpty()) {
            for (int p = 0; p < profiles; p++) {
                all.addAll(cells(metric, p, null));
            }
        }
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return most == least ? 0 : Math.min(1, Math.max(0, (value - least) / (most - least)));
    }

    /** Known train cells in row order; of all tasks where the task is null. */
    private List<Double> cells(Metric metric, int column, @Nullable String task) {
        return asked.computeIfAbsent(metric + "/" + column + "/" + task + (task == null), key -> {
            Dataset dataset = world.dataset();
            List<Double> cells = new ArrayList<>();
            for (int row : world.train()) {
                double value = dataset.outcomes().value(metric, row, column);
                if (!Double.isNaN(value)
                        && (task == null || task.equals(dataset.queries().task(row)))) {
                    cells.add(value);
                }
            }
            return cells;
        });
    }

    /** Mean train tokens of a column, NaN where no train row has some. */
    double tokens(int @Nullable [] column) {
        if (column == null) {
            return Double.NaN;
        }
        List<Double> known = new ArrayList<>();
        for (int row : world.train()) {
            if (column[row] >= 0) {
                known.add((double) column[row]);
            }
        }
        return Plain.mean(known.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
