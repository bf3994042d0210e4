package dev.routewright.graph.edit;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.FragmentFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Commands by chance, as a person gives them: every way in which the program changes a document. */
final class RandomCommands {
    /** Nodes above this number are rather deleted, so that a long run stays a drawing. */
    private static final int MANY = 24;

    /** Below this number of nodes one is added, so that most commands find what they are about. */
    private static final int FEW = 8;

    private final Random random;
    private final Ids ids;
    private final History history;
    private String copied = "";
    private int runs;

    RandomCommands(Random random, History history) {
        this.random = random;
        this.ids = new Ids(random);
        this.history = history;
    }

    /** Gives one command; what does not fit is rejected and changes nothing. */
    void next() throws EditRejected {
        Document d = history.now();
        boolean crowded = d.graph().nodes().size() > MANY;
        boolean sparse = d.graph().nodes().size() < FEW;
        switch (sparse ? 0 : random.nextInt(22)) {
            case 0 -> one(new Edit.AddNode(RandomDocuments.node(ids.node(d), random), position()));
            case 1 -> one(new Edit.RemoveNodes(crowded ? some(d) : Set.of(node(d))));
            case 2 -> one(new Edit.SetNode(RandomDocuments.node(node(d), random)));
            case 3 -> rename(d);
            case 4, 5, 6 -> connect(d);
            case 7 -> disconnect(d);
            case 8 -> all("Delete", Wiring.delete(d, crowded ? some(d) : Set.of(node(d)), this::edge));
            case 9 -> bridge(d);
            case 10 -> insert(d);
            case 11 -> copied = FragmentFile.write(Fragments.of(d, some(d), this::edge));
            case 12 -> paste(d, crowded);
            case 13 -> arrange(d);
            case 14 -> drag(d);
            case 15 -> nudge(d);
            case 16 ->
                one(
                        random.nextBoolean()
                                ? new Edit.SetProfile(profile())
                                : new Edit.RemoveProfile("p" + random.nextInt(5)));
            case 17 -> one(new Edit.SetDatasets(datasets()));
            case 18 -> free(d);
            case 20 -> one(new Edit.SetPinned(some(d), random.nextBoolean()));
            case 19 -> one(new Edit.SetName("name " + random.nextInt(4)));
            default -> one(new RandomEdits(random).next(d));
        }
    }

    private void one(Edit edit) throws EditRejected {
        history.perform(edit);
    }

    private void all(String label, List<Edit> edits) throws EditRejected {
        Transaction transaction = history.begin(label);
        try {
            for (Edit edit : edits) {
                transaction.perform(edit);
            }
            transaction.commit();
        } catch (EditRejected e) {
            transaction.cancel();
            throw e;
        }
    }

    private void rename(Document d) throws EditRejected {
        Node node = d.graph().nodes().get(node(d));
        if (node != null) {
            one(new Edit.SetNode(node.withLabel("label " + random.nextInt(9))));
        }
    }

    private void connect(Document d) throws EditRejected {
        Node from = d.graph().nodes().get(node(d));
        if (from == null || Wiring.portsOf(from).isEmpty()) {
            return;
        }
        String port = any(Wiring.portsOf(from), Node.OUT);
        NodeId to = node(d);
        List<Edit> edits = Wiring.connect(d, from.id(), port, to, this::edge);
        if (Wiring.canConnect(d, from.id(), port, to) == edits.isEmpty()) {
            throw new AssertionError("What fits has edits and what does not has none: " + from + " " + port + " " + to);
        }
        all("Connect", edits);
    }

    private void disconnect(Document d) throws EditRejected {
        for (Edge edge : d.graph().edges().values()) {
            if (random.nextInt(d.graph().edges().size()) == 0) {
                all("Delete connection", Wiring.disconnect(d, edge, this::edge));
                return;
            }
        }
    }

    private void bridge(Document d) throws EditRejected {
        Set<NodeId> gone = some(d);
        all(Bridge.label(gone.size()), Bridge.edits(d, gone, this::edge));
    }

    private void insert(Document d) throws EditRejected {
        Edge edge = any(List.copyOf(d.graph().edges().values()), new Edge(new EdgeId("x"), node(d), Node.OUT, node(d)));
        boolean isNew = random.nextBoolean();
        Node node = isNew
                ? RandomDocuments.node(ids.node(d), random)
                : d.graph().nodes().get(node(d));
        if (node != null && Splice.fit(d, edge, node).allowed()) {
            all(
                    Splice.label(node),
                    isNew
                            ? Splice.add(edge, node, position(), this::edge)
                            : Splice.move(edge, node, position(), this::edge));
        }
    }

    private void paste(Document d, boolean crowded) throws EditRejected {
        if (copied.isEmpty() || crowded) {
            return;
        }
        Fragment fragment;
        try {
            fragment = FragmentFile.parse(copied);
        } catch (BadDocument e) {
            throw new AssertionError(e);
        }
        Fragments.Pasted pasted =
                Fragments.paste(d, fragment, position(), random.nextBoolean(), () -> ids.node(d), this::edge);
        if (!pasted.nodes().isEmpty()) {
            all(pasted.label(), pasted.edits());
        }
    }

    private void arrange(Document d) throws EditRejected {
        Map<NodeId, Position> to = new LinkedHashMap<>();
        d.graph().nodes().keySet().forEach(id -> to.put(id, position()));
        one(new Edit.MoveNodes(to));
    }

    /** A drag with previews; some go back to where they began, some are taken back. */
    private void drag(Document d) throws EditRejected {
        Set<NodeId> moved = some(d);
        Transaction drag = history.begin("Move");
        try {
            for (int i = random.nextInt(4); i >= 0; i--) {
                boolean back = i == 0 && random.nextInt(4) == 0;
                Map<NodeId, Position> to = new LinkedHashMap<>();
                moved.forEach(id -> to.put(id, back ? d.placement().of(id) : position()));
                Edit edit = new Edit.MoveNodes(to);
                if (random.nextBoolean()) {
                    drag.performInstead(edit);
                } else {
                    drag.perform(edit);
                }
            }
        } finally {
            if (random.nextInt(3) == 0) {
                drag.cancel();
            } else {
                drag.commit();
            }
        }
    }

    private void nudge(Document d) throws EditRejected {
        NodeId id = node(d);
        int run = random.nextBoolean() ? runs : ++runs;
        for (int i = 0; i < 3; i++) {
            Position at = history.now().placement().of(id);
            history.performJoining(new Edit.MoveNodes(Map.of(id, new Position(at.x() + 4, at.y()))), run);
        }
    }

    private void free(Document d) throws EditRejected {
        if (!d.free().isEmpty() && random.nextInt(3) == 0) {
            FreeParameter fixed = any(d.free(), d.free().getFirst());
            one(new Edit.ClearFree(fixed.node(), fixed.parameter()));
            return;
        }
        for (Node node : d.graph().nodes().values()) {
            for (String number : Parameters.of(node).keySet()) {
                if (random.nextInt(4) == 0) {
                    one(new Edit.SetFree(new FreeParameter(node.id(), number, 0, 1, 2 + random.nextInt(9))));
                    return;
                }
            }
        }
    }

    private Profile profile() {
        return new Profile(
                "p" + random.nextInt(5),
                new Price(random.nextInt(9), random.nextInt(9), "USD", ""),
                random.nextBoolean() ? null : new Latency(random.nextInt(900), random.nextInt(9)),
                "openai",
                "");
    }

    private List<DatasetRef> datasets() {
        List<DatasetRef> datasets = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            datasets.add(new DatasetRef("d" + i, "x" + random.nextInt(3), "", new DatasetRef.Split.Hashed(i, 50, 25)));
        }
        return datasets;
    }

    private Set<NodeId> some(Document d) {
        Set<NodeId> some = new LinkedHashSet<>();
        d.graph().nodes().keySet().stream().filter(id -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private NodeId node(Document d) {
        return any(d.graph().nodes().keySet(), new NodeId("none"));
    }

    private EdgeId edge() {
        return ids.edge(history.now());
    }

    private Position position() {
        return new Position(random.nextInt(1000), random.nextInt(1000) / 8.0);
    }

    private <T> T any(Collection<T> of, T otherwise) {
        return of.isEmpty() ? otherwise : List.copyOf(of).get(random.nextInt(of.size()));
    }
}
