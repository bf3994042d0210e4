package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.Router;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.graph.file.FragmentFile;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmentsTest {
    private static final Position HERE = new Position(100, 200);
    private int made;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Profile profile(double price) {
        return new Profile("p", new Price(price, 1, "USD", ""), null, "", "");
    }

    private static Document drawing() {
        return Drawing.start()
                .query("q", "code")
                .task("t", new Condition.OneOf("task", Set.of("code")))
                .task("rest", new Condition.Everything())
                .llm("m", "p")
                .answer("a")
                .profile(profile(1))
                .edge("q", "code", "t")
                .edge("q", "other", "rest")
                .edge("t", "out", "m")
                .edge("m", "ok", "a")
                .done();
    }

    private EdgeId edge() {
        return new EdgeId("e-new" + ++made);
    }

    private NodeId node() {
        return new NodeId("n-new" + ++made);
    }

    private Fragment copy(Document document, String... nodes) {
        return Fragments.of(document, List.of(nodes).stream().map(NodeId::new).collect(Collectors.toSet()), this::edge);
    }

    private Fragments.Pasted paste(Document into, Fragment fragment, boolean rewire) {
        return Fragments.paste(into, fragment, HERE, rewire, this::node, this::edge);
    }

    private static Document after(Document into, Fragments.Pasted pasted) {
        return new Draft(into).add(pasted.edits()).now();
    }

    /** Edges as "label.exit label", so that ids do not matter. */
    private static Set<String> wires(Document d, List<NodeId> within) {
        return d.graph().edges().values().stream()
                .filter(e -> within.contains(e.to()))
                .map(e -> d.graph().nodes().get(e.from()).label() + "." + e.exit() + " "
                        + d.graph().nodes().get(e.to()).label())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFragmentIsReadBackAsItWasWritten(long seed) throws BadDocument {
        Document d = RandomDocuments.of(seed);
        Random random = new Random(seed);
        Set<NodeId> some = d.graph().nodes().keySet().stream()
                .filter(id -> random.nextBoolean())
                .collect(Collectors.toSet());
        Fragment fragment = Fragments.of(d, some, this::edge);
        String text = FragmentFile.write(fragment);
        assertThat(FragmentFile.isOurs(text)).isTrue();
        assertThat(FragmentFile.write(FragmentFile.parse(text))).isEqualTo(text);
        assertThat(FragmentFile.parse(text).graph().nodes().keySet()).isEqualTo(some);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPastedCanBeSavedAndReadAndLeavesTheRestAsItWas(long seed) throws BadDocument {
        Document from = RandomDocuments.of(seed);
        Document into = RandomDocuments.of(seed + 1000);
        Fragment all = Fragments.of(from, from.graph().nodes().keySet(), this::edge);
        Fragments.Pasted pasted = paste(into, all, true);
        Document after = after(into, pasted);
        String text = DocumentFile.write(after);
        assertThat(DocumentFile.write(DocumentFile.parse(text, "pasted"))).isEqualTo(text);
        assertThat(pasted.nodes()).hasSize(from.graph().nodes().size()).doesNotHaveDuplicates();
        assertThat(after.graph().nodes()).containsAllEntriesOf(into.graph().nodes());
        assertThat(after.graph().edges()).containsAllEntriesOf(into.graph().edges());
        assertThat(after.catalog()).containsAllEntriesOf(into.catalog());
    }

    @Test
    void innerEdgesAndDistancesAreKept() {
        Document d = drawing();
        Fragments.Pasted pasted = paste(d, copy(d, "t", "m", "a"), false);
        Document after = after(d, pasted);
        assertThat(wires(after, pasted.nodes())).containsExactly("m.ok a", "t.out m");
        assertThat(after.placement().of(pasted.nodes().getFirst())).isEqualTo(HERE);
        assertThat(pasted.label()).isEqualTo("Paste 3 nodes");
        assertThat(pasted.says()).isEmpty();
    }

    @Test
    void conditionsOnTheWayLookAtTheCopiesOfWhatWasCopiedWithThem() {
        Condition way = new Condition.And(List.of(
                new Condition.Before(new NodeId("m"), new NodeId("r")),
                new Condition.Not(new Condition.Never(new NodeId("m")))));
        Document d = Drawing.start()
                .llm("m", "p")
                .router("r", new PolicySpec.Rules(List.of(new PolicySpec.Rule(way, "x")), "x"), "x")
                .done();
        Document both = after(d, paste(d, copy(d, "m", "r"), false));
        List<NodeId> ids = List.copyOf(both.graph().nodes().keySet());
        Condition renamed = new Condition.And(List.of(
                new Condition.Before(ids.get(2), ids.get(3)), new Condition.Not(new Condition.Never(ids.get(2)))));
        assertThat(((Router) both.graph().nodes().get(ids.get(3))).policy())
                .isEqualTo(new PolicySpec.Rules(List.of(new PolicySpec.Rule(renamed, "x")), "x"));
        Document one = after(d, paste(d, copy(d, "r"), false));
        NodeId last = List.copyOf(one.graph().nodes().keySet()).getLast();
        Condition lone = new Condition.And(List.of(
                new Condition.Before(new NodeId("m"), last), new Condition.Not(new Condition.Never(new NodeId("m")))));
        assertThat(((Router) one.graph().nodes().get(last)).policy())
                .isEqualTo(new PolicySpec.Rules(List.of(new PolicySpec.Rule(lone, "x")), "x"));
    }

    @Test
    void profilesOfAllCallsAndDecidersComeAlong() {
        Document d = Drawing.start()
                .node(new Router(
                        new NodeId("r"), "r", List.of("x"), new PolicySpec.Random(), new Decider("p", null, null)))
                .node(Agent.direct(new NodeId("g"), "g", "b"))
                .profile(profile(1))
                .profile(Profile.named("b"))
                .profile(Profile.named("unused"))
                .done();
        assertThat(copy(d, "r", "g").catalog().keySet()).containsExactly("p", "b");
    }

    @Test
    void aQueryAsksOnlyTheTasksThatWereCopiedWithIt() {
        Document d = drawing();
        Query alone = (Query) copy(d, "q").graph().nodes().get(new NodeId("q"));
        assertThat(alone.dispatch()).isEmpty();
        Query both = (Query) copy(d, "q", "t").graph().nodes().get(new NodeId("q"));
        assertThat(both.dispatch()).containsExactly("code");
    }

    @Test
    void profilesComeAlongAndOthersOfTheSameNameStayAndThatIsSaid() {
        Document d = drawing();
        Fragment fragment = copy(d, "m", "a");
        Document bare = Drawing.start().done();
        assertThat(after(bare, paste(bare, fragment, false)).catalog()).containsEntry("p", profile(1));
        Document other = Drawing.start().profile(profile(2)).done();
        Fragments.Pasted pasted = paste(other, fragment, false);
        assertThat(after(other, pasted).catalog()).containsEntry("p", profile(2));
        assertThat(pasted.says()).isEqualTo("This document has other numbers for 'p', which stay as they are.");
    }

    @Test
    void incomingConnectionsAreDrawnAgainWhereTheirExitsAreFree() {
        Document d = drawing();
        Fragment fragment = copy(d, "m");
        Fragments.Pasted taken = paste(d, fragment, true);
        assertThat(wires(after(d, taken), taken.nodes())).isEmpty();
        assertThat(taken.says()).contains("1 connection stayed where it is");
        Document cut = new Draft(d)
                .add(Wiring.delete(d, Set.of(new NodeId("m")), this::edge))
                .now();
        Fragments.Pasted back = paste(cut, fragment, true);
        assertThat(wires(after(cut, back), back.nodes())).containsExactly("t.out m");
        assertThat(back.says()).isEmpty();
    }

    @Test
    void aCutTaskThatAQueryAskedIsAskedAgain() {
        Document d = drawing();
        Fragment fragment = copy(d, "t");
        Document cut = new Draft(d)
                .add(Wiring.delete(d, Set.of(new NodeId("t")), this::edge))
                .now();
        Fragments.Pasted back = paste(cut, fragment, true);
        assertThat(wires(after(cut, back), back.nodes())).containsExactly("q.t t");
    }

    @Test
    void textThatIsNoneOfOursIsKnownAndABrokenFragmentIsToldWithItsPlace() {
        assertThat(FragmentFile.isOurs("a shopping list")).isFalse();
        assertThat(FragmentFile.isOurs("{\"format\": \"routewright\"}")).isFalse();
        String broken = FragmentFile.write(copy(drawing(), "m")).replace("\"profile\": \"p\"", "\"profile\": 7");
        assertThatThrownBy(() -> FragmentFile.parse(broken))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("the clipboard")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> FragmentFile.parse("{\"format\": \"routewright-fragment\", \"schema\": 99}"))
                .isInstanceOf(BadDocument.class)
                .hasMessageContaining("newer Routewright");
    }
}
