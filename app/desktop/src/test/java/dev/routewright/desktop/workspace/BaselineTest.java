package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.study.BaselineTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class BaselineTest {
    @Test
    void onlyRowsThatTheQueryLetsEnterCount() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int good = builder.profile("good");
        int bad = builder.profile("bad");
        for (int i = 0; i < 4; i++) {
            int row = builder.row("q" + i);
            builder.number(row, "level", i);
            builder.quality(row, good, i < 3 ? 1 : 0, Evidence.RECORDED).quality(row, bad, 0, Evidence.RECORDED);
        }
        Dataset dataset = builder.build();
        BaselineTable all = table(dataset, new Condition.Everything());
        BaselineTable few = table(dataset, new Condition.Compare("level", Condition.Comparison.GE, 2));
        assertThat(Objects.requireNonNull(all.bestSingle()).figures().quality()).isEqualTo(0.75);
        assertThat(Objects.requireNonNull(few.bestSingle()).figures().quality()).isEqualTo(0.5);
    }

    private static BaselineTable table(Dataset dataset, Condition filter) {
        Query query = new Query(new NodeId("query"), "query", "d", SplitPart.ALL, filter, List.of());
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(Map.of(query.id(), query));
        Document document = Document.EMPTY
                .withGraph(new RoutingGraph(nodes, new LinkedHashMap<>()))
                .withDatasets(List.of(new DatasetRef("d", "d", "", new DatasetRef.Split.None())));
        return Objects.requireNonNull(Baseline.of(document, Map.of("d", dataset)))
                .table();
    }
}
