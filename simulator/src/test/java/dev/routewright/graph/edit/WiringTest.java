package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WiringTest {
    private static final NodeId QUERY = new NodeId("q");
    private static final NodeId ANSWER = new NodeId("z");
    private int edges;
    private final Supplier<EdgeId> ids = () -> new EdgeId("e" + ++edges);
    private Document document = drawing();

    private Document drawing() {
        document = Document.EMPTY;
        perform(List.of(
                add(new Query(QUERY, "Traffic", "", SplitPart.ALL, List.of())),
                add(task("a", "Code", false)),
                add(task("b", "Code", false)),
                add(task("c", "Rest", true)),
                add(task("d", "All", true)),
                add(new Answer(ANSWER, "Done"))));
        return document;
    }

    private static Edit add(Node node) {
        return new Edit.AddNode(node, new Position(0, 0));
    }

    private static Task task(String id, String label, boolean everything) {
        Condition matcher = everything ? new Condition.Everything() : new Condition.OneOf("task", Set.of(label));
        return new Task(new NodeId(id), label, "", matcher, List.of(Node.OUT), null);
    }

    private void perform(List<Edit> edits) {
        for (Edit edit : edits) {
            try {
                document = Edits.apply(document, edit);
            } catch (EditRejected e) {
                throw new AssertionError(e);
            }
        }
    }

    private void wire(NodeId from, String... to) {
        for (String id : to) {
            perform(Wiring.connect(document, from, Node.OUT, new NodeId(id), ids));
        }
    }

    private void cut(String to) {
        Edge edge = document.graph().edgesTo(new NodeId(to)).getFirst();
        perform(Wiring.disconnect(document, edge, ids));
    }

    private Set<String> wires() {
        return document.graph().edges().values().stream()
                .map(e -> e.from() + "." + e.exit() + " " + e.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void oneTaskIsEnteredByThePlainExit() {
        wire(QUERY, "a");
        assertThat(wires()).containsExactly("q.out a");
    }

    @Test
    void tasksWithOneLabelGetExitsOfDifferentNames() {
        wire(QUERY, "a", "b");
        assertThat(wires()).containsExactly("q.Code 2 b", "q.Code a");
    }

    @Test
    void theTaskThatTakesEverythingGetsTheRestWhenItComesFirstOrLast() {
        wire(QUERY, "c", "a");
        assertThat(wires()).containsExactly("q.Code a", "q.other c");
        document = drawing();
        wire(QUERY, "a", "b", "c");
        assertThat(wires()).containsExactly("q.Code 2 b", "q.Code a", "q.other c");
    }

    @Test
    void aSecondTaskThatTakesEverythingIsListed() {
        wire(QUERY, "c", "d");
        assertThat(wires()).containsExactly("q.All d", "q.other c");
    }

    @Test
    void whatIsNoTaskReplacesThePlainEdgeAndTakesTheRestOfADispatch() {
        wire(QUERY, "a", "z");
        assertThat(wires()).containsExactly("q.out z");
        wire(QUERY, "a");
        wire(QUERY, "b", "z");
        assertThat(wires()).containsExactly("q.Code 2 b", "q.Code a", "q.other z");
    }

    @Test
    void theSameWireAgainAndImpossibleWiresMeanNothing() {
        wire(QUERY, "a", "b");
        assertThat(Wiring.connect(document, QUERY, Node.OUT, new NodeId("a"), ids))
                .isEmpty();
        assertThat(Wiring.connect(document, new NodeId("a"), Node.OUT, QUERY, ids))
                .isEmpty();
        assertThat(Wiring.connect(document, new NodeId("a"), Node.OUT, new NodeId("a"), ids))
                .isEmpty();
        assertThat(Wiring.connect(document, ANSWER, Node.OUT, new NodeId("a"), ids))
                .isEmpty();
    }

    @Test
    void aWireSaysWhatItWouldReplaceAndThatAQueryWillAsk() {
        wire(QUERY, "a");
        assertThat(Wiring.fit(document, QUERY, Node.OUT, ANSWER))
                .isEqualTo(Fit.allowed("Replaces the connection to 'Code'."));
        assertThat(Wiring.fit(document, QUERY, Node.OUT, new NodeId("b")))
                .isEqualTo(Fit.allowed("'Traffic' will ask its Tasks in turn."));
        assertThat(Wiring.fit(document, QUERY, Node.OUT, new NodeId("a")))
                .isEqualTo(Fit.refused("'Traffic' leads to 'Code' already. Maybe another node was meant."));
    }

    @Test
    void aWireThatClosesACircleIsAllowedAndSaysSo() {
        wire(new NodeId("a"), "b");
        wire(new NodeId("b"), "c");
        Fit fit = Wiring.fit(document, new NodeId("c"), Node.OUT, new NodeId("a"));
        assertThat(fit).isEqualTo(Fit.allowed("Closes a circle, in which queries would go round for ever."));
        wire(new NodeId("c"), "a");
        assertThat(DrawingChecks.of(document)).extracting(Finding::code).contains(Codes.CYCLE);
    }

    @Test
    void whatAWireMayNotDoIsRefusedInWordsAndHasNoEdits() {
        assertThat(Wiring.fit(document, new NodeId("a"), Node.OUT, QUERY).says())
                .contains("'Traffic' is where queries enter");
        assertThat(Wiring.fit(document, new NodeId("a"), Node.OUT, new NodeId("a"))
                        .says())
                .contains("cannot lead to itself");
        assertThat(Wiring.fit(document, ANSWER, Node.OUT, new NodeId("a")).says())
                .contains("ends the way of a query");
        assertThat(Wiring.fit(document, new NodeId("a"), "elsewhere", new NodeId("b"))
                        .says())
                .contains("no exit 'elsewhere'");
        assertThat(Wiring.fit(document, new NodeId("gone"), Node.OUT, new NodeId("b"))
                        .says())
                .contains("not there any more");
        assertThat(Wiring.connect(document, new NodeId("a"), "elsewhere", new NodeId("b"), ids))
                .isEmpty();
    }

    @Test
    void aTaskTakenOffLeavesNoExitBehindAndTheLastOneMakesTheQueryPlain() {
        wire(QUERY, "a", "b", "c");
        cut("b");
        assertThat(((Query) document.graph().nodes().get(QUERY)).dispatch()).containsExactly("Code");
        cut("a");
        assertThat(((Query) document.graph().nodes().get(QUERY)).dispatch()).isEmpty();
        assertThat(wires()).containsExactly("q.out c");
    }

    @Test
    void deletedTasksLeaveNoExitBehind() {
        wire(QUERY, "a", "b", "c");
        perform(Wiring.delete(document, Set.of(new NodeId("a"), new NodeId("c")), ids));
        assertThat(((Query) document.graph().nodes().get(QUERY)).dispatch()).containsExactly("Code 2");
        assertThat(wires()).containsExactly("q.Code 2 b");
        perform(Wiring.delete(document, Set.of(new NodeId("b")), ids));
        assertThat(((Query) document.graph().nodes().get(QUERY)).dispatch()).isEmpty();
        assertThat(wires()).isEmpty();
    }
}
