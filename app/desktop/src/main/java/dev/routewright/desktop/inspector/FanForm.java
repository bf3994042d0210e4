package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Down which branches of a Parallel a query goes, and when. */
final class FanForm {
    private static final String ALL = "all";
    private static final String TOP = "top";
    private static final String PARTS = "parts";
    private static final String HEDGE = "hedge";
    /** Of the first hedge: about what a slow call takes longer than usual. */
    private static final double FIRST_DELAY_MILLIS = 500;

    private final NodeEdits edits;
    private final DatasetFacts facts;

    FanForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Fan fan) {
        form.choice(
                "Sends",
                "inspector-fan-mode",
                FanForm::kinds,
                () -> kind(now().mode()),
                kind -> mode(m -> first(kind)));
        switch (fan.mode()) {
            case FanMode.All a -> form.note("A copy goes down every branch at once. All branches end at one Join.");
            case FanMode.TopK t -> {
                form.whole(
                        "Branches",
                        "inspector-top-k",
                        1,
                        Integer.MAX_VALUE,
                        () -> now().mode() instanceof FanMode.TopK top ? top.k() : 1,
                        k -> mode(m -> m instanceof FanMode.TopK top ? new FanMode.TopK(k, top.by()) : m));
                new PolicyForm(
                                edits,
                                facts,
                                FanForm::scoredBy,
                                (n, policy) -> n instanceof Fan f && f.mode() instanceof FanMode.TopK top
                                        ? with(f, new FanMode.TopK(top.k(), policy))
                                        : n)
                        .only(Set.of("utility", "learned"))
                        .addTo(form);
            }
            case FanMode.Parts p ->
                form.note("One copy per part of the query goes down the first branch: rows of the"
                        + " dataset whose parent it is. Put them together by a Join that collects.");
            case FanMode.Hedge h -> delays(form, fan);
        }
        new Exits(edits, Node::exits, 1, new FanExits()).addTo(form, "Branches", "branch");
        if (fan.mode() instanceof FanMode.TopK) {
            new DeciderRows(
                            edits,
                            facts,
                            (n, decider) -> new Fan(n.id(), n.label(), n.exits(), ((Fan) n).mode(), decider))
                    .addTo(form);
        }
    }

    /** The policy that scores the branches; null where none does. */
    static @Nullable PolicySpec scoredBy(Node node) {
        return node instanceof Fan f && f.mode() instanceof FanMode.TopK top ? top.by() : null;
    }

    private void delays(Form form, Fan fan) {
        for (int i = 0; i < fan.exits().size(); i++) {
            int index = i;
            form.text(
                    fan.exits().get(i) + " after",
                    "inspector-delay-" + i,
                    () -> NumberWords.plain(delay(index)) + " ms",
                    text -> acceptDelay(index, text));
        }
        form.note("A branch starts once the time before it has passed, unless another has answered by then.");
    }

    private double delay(int index) {
        return now().mode() instanceof FanMode.Hedge h
                        && index < h.delaysMillis().size()
                ? h.delaysMillis().get(index)
                : 0;
    }

    private @Nullable String acceptDelay(int index, String text) {
        int exits = now().exits().size();
        double least = index == 0 ? 0 : delay(index - 1);
        double most = index == exits - 1 ? Double.POSITIVE_INFINITY : delay(index + 1);
        Numbers.Read read = Numbers.within(text.replaceFirst("\\s*ms$", ""), least, most);
        return read.wrong() != null
                ? read.wrong()
                : mode(m -> {
                    List<Double> delays =
                            m instanceof FanMode.Hedge h && h.delaysMillis().size() == exits
                                    ? new ArrayList<>(h.delaysMillis())
                                    : hedge(exits);
                    delays.set(index, read.value());
                    return new FanMode.Hedge(delays);
                });
    }

    private Fan now() {
        return Objects.requireNonNull(edits.as(Fan.class));
    }

    private @Nullable String mode(UnaryOperator<FanMode> change) {
        return edits.change(Fan.class, f -> with(f, change.apply(f.mode())));
    }

    private static Fan with(Fan f, FanMode mode) {
        return new Fan(f.id(), f.label(), f.exits(), mode, f.decider());
    }

    private static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put(ALL, "to all branches");
        kinds.put(TOP, "to the best");
        kinds.put(PARTS, "each part");
        kinds.put(HEDGE, "after delays");
        return kinds;
    }

    private static String kind(FanMode mode) {
        return switch (mode) {
            case FanMode.All a -> ALL;
            case FanMode.TopK t -> TOP;
            case FanMode.Parts p -> PARTS;
            case FanMode.Hedge h -> HEDGE;
        };
    }

    private FanMode first(String kind) {
        return switch (kind) {
            case TOP ->
                new FanMode.TopK(
                        Math.min(2, now().exits().size()),
                        new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.PER_TASK));
            case PARTS -> new FanMode.Parts();
            case HEDGE -> new FanMode.Hedge(hedge(now().exits().size()));
            default -> new FanMode.All();
        };
    }

    private static List<Double> hedge(int exits) {
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < exits; i++) {
            delays.add(i * FIRST_DELAY_MILLIS);
        }
        return delays;
    }

    /** Branches, with their delays and with the policy that scores them. */
    private static final class FanExits implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Fan f = (Fan) node;
            return new Fan(f.id(), f.label(), ExitNames.renamed(f.exits(), from, to), f.mode(), f.decider());
        }

        @Override
        public Node removed(Node node, String exit) {
            Fan f = (Fan) node;
            FanMode mode = f.mode();
            if (mode instanceof FanMode.Hedge h) {
                List<Double> delays = new ArrayList<>(h.delaysMillis());
                int index = f.exits().indexOf(exit);
                if (index < delays.size()) {
                    delays.remove(index);
                }
                mode = new FanMode.Hedge(delays);
            }
            return new Fan(f.id(), f.label(), ExitNames.without(f.exits(), exit), mode, f.decider());
        }

        @Override
        public Node added(Node node, String exit) {
            Fan f = (Fan) node;
            FanMode mode = f.mode();
            if (mode instanceof FanMode.Hedge h) {
                List<Double> delays = new ArrayList<>(h.delaysMillis());
                delays.add((delays.isEmpty() ? 0 : delays.getLast()) + FIRST_DELAY_MILLIS);
                mode = new FanMode.Hedge(delays);
            }
            return new Fan(f.id(), f.label(), ExitNames.plus(f.exits(), exit), mode, f.decider());
        }
    }
}
