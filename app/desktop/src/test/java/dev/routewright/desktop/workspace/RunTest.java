package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Edits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Document document = sample();

    private static Document sample() {
        try {
            return new SampleDocument().read();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Document after(Edit edit) throws Exception {
        return Edits.apply(document, edit);
    }

    private Node verifier() {
        return document.graph().nodes().values().stream()
                .filter(Verifier.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void movingRenamingAndFreeingMakeNoRunStale() throws Exception {
        RoutingIdentity ran = RoutingIdentity.of(document);
        NodeId id = verifier().id();
        assertThat(RoutingIdentity.of(after(new Edit.MoveNodes(Map.of(id, new Position(5, 5))))))
                .isEqualTo(ran);
        assertThat(RoutingIdentity.of(after(new Edit.SetNode(verifier().withLabel("Judge")))))
                .isEqualTo(ran);
        assertThat(RoutingIdentity.of(after(new Edit.SetName("Other")))).isEqualTo(ran);
        assertThat(RoutingIdentity.of(after(new Edit.ClearFree(id, "cut")))).isEqualTo(ran);
    }

    @Test
    void parametersPricesAndEdgesDo() throws Exception {
        RoutingIdentity ran = RoutingIdentity.of(document);
        assertThat(RoutingIdentity.of(after(new Edit.SetNode(Parameters.with(verifier(), "cut", 0.9)))))
                .isNotEqualTo(ran);
        assertThat(RoutingIdentity.of(after(new Edit.SetProfile(Profile.named("new")))))
                .isNotEqualTo(ran);
        assertThat(RoutingIdentity.of(after(new Edit.RemoveEdge(
                        document.graph().edges().firstEntry().getKey()))))
                .isNotEqualTo(ran);
    }
}
