package dev.routewright.graph.edit;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RandomDocuments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Edits by chance, most of which fit the document. */
public final class RandomEdits {
    private final Random random;
    private final Ids ids;

    public RandomEdits(Random random) {
        this.random = random;
        this.ids = new Ids(random);
    }

    /** An edit for a document as it stands; most are accepted. */
    public Edit next(Document d) {
        NodeId any = any(d.graph().nodes().keySet(), new NodeId("none"));
        return switch (random.nextInt(13)) {
            case 0 -> new Edit.AddNode(RandomDocuments.node(ids.node(d), random), position());
            case 1 -> new Edit.RemoveNodes(Set.of(any));
            case 2 -> new Edit.SetNode(RandomDocuments.node(any, random));
            case 3, 4 -> addEdge(d);
            case 5 -> new Edit.RemoveEdge(any(d.graph().edges().keySet(), new EdgeId("none")));
            case 6 -> new Edit.MoveNodes(Map.of(any, position()));
            case 7 ->
                new Edit.SetProfile(new Profile(
                        "p" + random.nextInt(5),
                        new Price(random.nextInt(9), random.nextInt(9), "USD", ""),
                        null,
                        "",
                        ""));
            case 8 -> new Edit.RemoveProfile("p" + random.nextInt(5));
            case 9 ->
                new Edit.SetDatasets(
                        List.of(new DatasetRef("d", "x" + random.nextInt(3), "", new DatasetRef.Split.None())));
            case 10 ->
                random.nextBoolean()
                        ? new Edit.SetFree(new FreeParameter(any, "cut", 0, 1, 2 + random.nextInt(9)))
                        : new Edit.ClearFree(any, "cut");
            case 11 -> new Edit.SetPinned(Set.of(any), random.nextBoolean());
            default -> new Edit.SetName("name " + random.nextInt(4));
        };
    }

    private Edit addEdge(Document d) {
        Node from = any(d.graph().nodes().values(), RandomDocuments.node(new NodeId("none"), random));
        String exit = any(from.exits(), "out");
        NodeId to = any(d.graph().nodes().keySet(), new NodeId("none"));
        return new Edit.AddEdge(new Edge(ids.edge(d), from.id(), exit, to));
    }

    private Position position() {
        return new Position(random.nextInt(1000), random.nextInt(1000));
    }

    private <T> T any(Collection<T> of, T otherwise) {
        return of.isEmpty() ? otherwise : List.copyOf(of).get(random.nextInt(of.size()));
    }
}
