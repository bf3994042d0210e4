package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchedTest {
    private static final NodeId M = new NodeId("m");
    private static final Document D = Drawing.start()
            .query("q")
            .llm("m", "p")
            .answer("a")
            .edge("m", "ok", "a")
            .done();

    private static List<NodeId> touched(Edit edit) {
        return Touched.nodes(D, new Draft(D).add(List.of(edit)).now());
    }

    @Test
    void aStepTouchesWhatChangedMovedOrCame() {
        assertThat(touched(new Edit.MoveNodes(Map.of(M, new Position(9, 9))))).containsExactly(M);
        assertThat(touched(new Edit.SetNode(D.graph().nodes().get(M).withLabel("new"))))
                .containsExactly(M);
        assertThat(touched(new Edit.SetProfile(new Profile("p", null, null, "openai", ""))))
                .containsExactly(M);
        Document without =
                new Draft(D).add(List.of(new Edit.RemoveNodes(Set.of(M)))).now();
        assertThat(Touched.nodes(without, D)).as("undo of a deletion").containsExactly(M);
    }

    @Test
    void aConnectionTouchesItsEndsAndADeletionItsNeighbours() {
        assertThat(touched(new Edit.AddEdge(new Edge(new EdgeId("x"), new NodeId("q"), "out", M))))
                .containsExactlyInAnyOrder(new NodeId("q"), M);
        assertThat(touched(new Edit.RemoveNodes(Set.of(M)))).containsExactly(new NodeId("a"));
        assertThat(touched(new Edit.SetName("else"))).isEmpty();
    }
}
