package dev.routewright.graph.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.edit.RandomEdits;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentDiffTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static List<String> lines(Document before, Document after) {
        return DocumentDiff.between(before, after).stream()
                .map(Difference::line)
                .toList();
    }

    private static Document edited(Document document, Edit... edits) throws EditRejected {
        Document now = document;
        for (Edit edit : edits) {
            now = Edits.apply(now, edit);
        }
        return now;
    }

    private static Document small() throws EditRejected {
        return edited(
                Document.EMPTY,
                new Edit.AddNode(new Llm(A, "Small", "mini"), new Position(0, 0)),
                new Edit.AddNode(new Answer(B, "End"), new Position(100, 0)),
                new Edit.AddEdge(new Edge(new EdgeId("e"), A, Node.OK, B)),
                new Edit.SetProfile(new Profile("mini", new Price(1, 2, "USD", ""), null, "", "")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingDiffersExactlyWhereBothAreWrittenAsTheSameFile(long seed) throws BadDocument {
        Document one = RandomDocuments.of(seed);
        Document other = RandomDocuments.of(seed + 1);
        assertThat(DocumentDiff.between(one, DocumentFile.parse(DocumentFile.write(one), "a")))
                .isEmpty();
        assertThat(DocumentDiff.between(one, other).isEmpty())
                .isEqualTo(DocumentFile.write(one).equals(DocumentFile.write(other)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEditShowsAndTakingItBackShowsToo(long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        Document now = RandomDocuments.of(seed);
        for (int i = 0; i < 30; i++) {
            Document before = now;
            Edit edit = edits.next(now);
            try {
                now = Edits.apply(now, edit);
            } catch (EditRejected rejected) {
                continue;
            }
            boolean same = DocumentFile.write(before).equals(DocumentFile.write(now));
            assertThat(DocumentDiff.between(before, now).isEmpty())
                    .as(edit.toString())
                    .isEqualTo(same);
            assertThat(DocumentDiff.between(now, before).isEmpty())
                    .as(edit.toString())
                    .isEqualTo(same);
            assertThat(lines(before, now))
                    .as(edit.toString())
                    .doesNotContainNull()
                    .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("\n", "no words of its own"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinesOfTwoDocumentsAreTheSameEveryTimeAndNameWhatOnlyOneHas(long seed) {
        Document one = RandomDocuments.of(seed);
        Document other = RandomDocuments.of(seed + 1000);
        List<Difference> found = DocumentDiff.between(one, other);
        assertThat(DocumentDiff.between(one, other)).isEqualTo(found);
        assertThat(found.stream()
                        .filter(d -> d.subject() == Difference.Subject.NODE && d.change() == Difference.Change.ADDED)
                        .map(Difference::id))
                .containsExactlyElementsOf(other.graph().nodes().keySet().stream()
                        .filter(id -> !one.graph().nodes().containsKey(id))
                        .map(NodeId::value)
                        .toList());
    }

    @Test
    void theLinesSayWhatWasAndWhatIs() throws EditRejected {
        Document before = small();
        Document after = edited(
                before,
                new Edit.SetName("Cheaper"),
                new Edit.SetNode(new Llm(A, "Tiny", "nano")),
                new Edit.SetProfile(new Profile("mini", new Price(1, 3, "USD", ""), null, "", "")),
                new Edit.RemoveEdge(new EdgeId("e")),
                new Edit.AddNode(new Answer(new NodeId("c"), ""), new Position(9, 9)));
        assertThat(lines(before, after))
                .containsExactly(
                        "Design: name was \"Untitled\", now \"Cheaper\"",
                        "Model \"Small\": label was \"Small\", now \"Tiny\"",
                        "Model \"Small\": profile was \"mini\", now \"nano\"",
                        "Answer \"c\" added",
                        "Edge \"Small\" ok → \"End\" removed",
                        "Profile \"mini\": price was 1 in and 2 out per million tokens in \"USD\" as of \"\","
                                + " now 1 in and 3 out per million tokens in \"USD\" as of \"\"");
    }

    @Test
    void movedBoxesAreOneLineHoweverManyTheyAre() {
        Document document = RandomDocuments.of(1);
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        SequencedMap<NodeId, Position> here = new LinkedHashMap<>();
        SequencedMap<NodeId, Position> there = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            NodeId id = new NodeId("n" + i);
            nodes.put(id, new Answer(id, "End " + i));
            here.put(id, new Position(i, 0));
            there.put(id, new Position(i, 50));
        }
        Document with = document.withFree(List.of()).withGraph(new RoutingGraph(nodes, new LinkedHashMap<>()));
        assertThat(lines(with.withPlacement(new Placement(here)), with.withPlacement(new Placement(there))))
                .containsExactly("9 boxes moved: \"End 0\", \"End 1\", \"End 2\", \"End 3\" and 5 more");
        assertThat(lines(
                        with.withPlacement(new Placement(here)),
                        with.withPlacement(new Placement(here).withPinned(Set.of(new NodeId("n3")), true))))
                .containsExactly("Box pinned: \"End 3\"");
    }

    @Test
    void anotherOrderIsADifference() throws EditRejected {
        Document before = small();
        SequencedMap<NodeId, Node> turned =
                new LinkedHashMap<>(before.graph().nodes().reversed());
        Document after =
                before.withGraph(new RoutingGraph(turned, before.graph().edges()));
        assertThat(after).isEqualTo(before);
        assertThat(lines(before, after)).containsExactly("Another order of nodes in the file");
        assertThat(DocumentDiff.between(before, edited(before, new Edit.MoveNodes(Map.of(A, new Position(7, 7))))))
                .singleElement()
                .satisfies(d -> assertThat(d.subject()).isEqualTo(Difference.Subject.POSITION));
    }
}
