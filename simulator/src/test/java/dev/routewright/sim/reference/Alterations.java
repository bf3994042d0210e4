package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.OutcomeTable.Cells;
import dev.routewright.dataset.OutcomeTable.Context;
import dev.routewright.dataset.QueryTable;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** The same document or dataset but for one thing. */
final class Alterations {
    private Alterations() {}

    static Document nodes(Document document, UnaryOperator<Node> change) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        document.graph().nodes().forEach((id, node) -> nodes.put(id, change.apply(node)));
        return document.withGraph(new RoutingGraph(nodes, document.graph().edges()));
    }

    /** Changes the nodes of one kind. */
    static <N extends Node> Document nodes(Document document, Class<N> kind, UnaryOperator<N> change) {
        return nodes(document, node -> kind.isInstance(node) ? change.apply(kind.cast(node)) : node);
    }

    static Document edges(Document document, UnaryOperator<Edge> change) {
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        document.graph().edges().forEach((id, edge) -> edges.put(id, change.apply(edge)));
        return document.withGraph(new RoutingGraph(document.graph().nodes(), edges));
    }

    static Document catalog(Document document, UnaryOperator<Profile> change) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        document.catalog().forEach((name, profile) -> catalog.put(name, change.apply(profile)));
        return document.withCatalog(catalog);
    }

    static Dataset cells(Dataset dataset, UnaryOperator<Cells> change) {
        OutcomeTable table = dataset.outcomes();
        return dataset.withOutcomes(table.with(change.apply(table.cells())), dataset.currency(), dataset.id());
    }

    static Dataset contexts(Dataset dataset, UnaryOperator<Context> change) {
        OutcomeTable table = dataset.outcomes();
        OutcomeTable moved = new OutcomeTable(
                table.rows(),
                table.profiles(),
                table.contexts().stream().map(change).toList(),
                table.cells());
        return dataset.withOutcomes(moved, dataset.currency(), dataset.id());
    }

    static Dataset withoutAnswerKeys(Dataset dataset) {
        return cells(
                dataset,
                c -> new Cells(
                        c.metrics(),
                        c.tokensIn(),
                        c.tokensOut(),
                        c.evidence(),
                        new int[c.answers().length][],
                        c.answerKeys(),
                        c.qualities()));
    }

    static Dataset withoutColumn(Dataset dataset, String column) {
        SequencedMap<String, Column> columns =
                new LinkedHashMap<>(dataset.queries().columns());
        columns.remove(column);
        QueryTable q = dataset.queries();
        return withQueries(
                dataset,
                new QueryTable(
                        q.rows(), q.ids(), q.texts(), q.tasks(), q.taskNames(), q.parts(), q.partNames(), columns));
    }

    static Dataset withQueries(Dataset d, QueryTable queries) {
        return new Dataset(
                d.name(),
                d.format(),
                d.synthetic(),
                d.currency(),
                queries,
                d.outcomes(),
                d.prices(),
                d.origin(),
                d.duplicateQueries(),
                d.notes(),
                d.id());
    }
}
