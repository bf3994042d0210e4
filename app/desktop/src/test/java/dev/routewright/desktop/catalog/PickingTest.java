package dev.routewright.desktop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceIndex;
import dev.routewright.pricelist.PriceList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickingTest {
    private static final ListedModel CHEAP = model("acme", "m", 1.0, 100);
    private static final ListedModel DEAR = model("other", "m", 3.0, 500);
    private static final ListedModel UNPRICED = model("acme", "n", null, 0);
    private static final PriceList LIST = new PriceList("x", "USD", "", List.of(CHEAP, DEAR, UNPRICED), List.of());

    private static ListedModel model(String provider, String id, @Nullable Double price, int context) {
        return new ListedModel(provider, id, id, price, price, null, null, List.of(), context, 0, "", "", List.of());
    }

    @Test
    void filtersLeaveOutWhatTheListDoesNotState() {
        PriceIndex index = new PriceIndex(LIST);
        assertThat(new ListFilter("", "", Double.NaN, 0).of(index)).containsExactly(CHEAP, DEAR, UNPRICED);
        assertThat(new ListFilter("", "acme", Double.NaN, 0).of(index)).containsExactly(CHEAP, UNPRICED);
        assertThat(new ListFilter("", "", 1, 0).of(index)).containsExactly(CHEAP);
        assertThat(new ListFilter("", "", Double.NaN, 101).of(index)).containsExactly(DEAR);
        assertThat(new ListFilter("other m", "", Double.NaN, 0).of(index)).containsExactly(DEAR);
    }

    @Test
    void twoModelsOfOneIdGetTwoNamesAndOneUndoTakesBothBack() {
        Workspace workspace = new Workspace();
        assertThat(new Picking(workspace).add(LIST, List.of(CHEAP, DEAR))).isNull();
        assertThat(workspace.document().catalog().keySet()).containsExactly("m", "other/m");
        assertThat(new Picking(workspace).add(LIST, List.of(DEAR))).isNull();
        assertThat(workspace.document().catalog().keySet()).containsExactly("m", "other/m");
        assertThat(workspace.history().undoLabel())
                .as("the same again is no step")
                .isEqualTo("Add 2 profiles");
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(Document.EMPTY);
    }

    @Test
    void aNodeThatIsGoneGetsNothing() {
        assertThat(new Picking(new Workspace()).use(new NodeId("x"), LIST, CHEAP))
                .isEqualTo("The model is gone. Maybe undo brings it back.");
        assertThat(new Picking(new Workspace()).target(null)).isNull();
    }
}
