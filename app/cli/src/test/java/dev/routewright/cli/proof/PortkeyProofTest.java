package dev.routewright.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.export.Loss;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.file.DocumentFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Exported configs in the real gateway against replay, row by row. Needs {@code npm ci} in
 * {@code app/cli/src/test/portkey} and {@code -Drealgateway=true}.
 */
@Tag("npm")
@Timeout(170)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PortkeyProofTest {
    private static final Path ROOT = Path.of(System.getProperty("routewright.root"));
    private static final Path FOLDER = ROOT.resolve("app/cli/src/test/portkey");
    /** The split of the second sample. */
    private static final NodeId SPLIT = new NodeId("nx1d7js");
    /** Two-sided 99 % quantile of the normal distribution. */
    private static final double Z99 = 2.5758;

    private RealGateway gateway;
    private FakeUpstream upstream;
    private BiPredicate<Integer, String> fails = (row, model) -> false;

    @BeforeAll
    void startTheGateway() throws Exception {
        Assumptions.assumeTrue(
                Boolean.getBoolean("realgateway"), "skipped: the real gateway is tried only with -Drealgateway=true");
        Assumptions.assumeTrue(
                RealGateway.isInstalled(FOLDER),
                "skipped: no node_modules in app/cli/src/test/portkey; run npm ci there");
        upstream = new FakeUpstream((row, model) -> fails.test(row, model));
        gateway = RealGateway.start(FOLDER);
    }

    @AfterAll
    void stopTheGateway() {
        if (gateway != null) {
            gateway.close();
        }
        if (upstream != null) {
            upstream.close();
        }
    }

    private Rehearsal rehearse(Document document) throws Exception {
        upstream.forget();
        Rehearsal proof = new Rehearsal(document, upstream.address());
        fails = proof::fails;
        return proof;
    }

    private static Document sample(String name) throws Exception {
        return DocumentFile.read(ROOT.resolve("samples/" + name + ".route.json"));
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "skipped: no /proc/net/tcp on this system");
        assertThat(RealGateway.listeners(gateway.port())).containsExactly("0100007F");
    }

    @Test
    void everyRowWithoutASplitReachesTheUpstreamsThatReplaySays() throws Exception {
        Rehearsal proof = rehearse(sample("portkey-ready"));
        assertThat(proof.bundle.losses()).isEmpty();
        int[] rows = Arrays.stream(proof.rows)
                .filter(row -> !passes(proof, row, SPLIT))
                .toArray();
        SequencedMap<Integer, HttpResponse<String>> answers = proof.send(gateway, rows);
        for (int row : rows) {
            ReplayedPath path = proof.path(row);
            assertThat(upstream.calls(row)).as("row %s", row).isEqualTo(proof.models(path));
            assertThat(answers.get(row).statusCode()).as("row %s", row).isEqualTo(path.answered() ? 200 : 500);
            assertThat(proof.nodesAt(place(answers.get(row))))
                    .as("row %s", row)
                    .contains(path.calls().getLast().id().value());
        }
        assertThat(rows.length).as("rows compared").isGreaterThanOrEqualTo(200);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-portkey-last-used-option-index").orElse("none");
    }

    @Test
    void aFailingUpstreamReachesTheFailedExit() throws Exception {
        Document document = sample("portkey-ready");
        Rehearsal proof = rehearse(document);
        int[] rows = Arrays.stream(proof.rows)
                .filter(row -> !passes(proof, row, SPLIT))
                .limit(100)
                .toArray();
        Map<Integer, Llm> first = new HashMap<>();
        for (int row : rows) {
            first.put(row, proof.path(row).calls().getFirst());
        }
        fails = (row, model) -> proof.model(first.get(row)).equals(model);
        SequencedMap<Integer, HttpResponse<String>> answers = proof.send(gateway, rows);
        for (int row : rows) {
            NodeId next =
                    document.graph().edgeAt(first.get(row).id(), Node.FAILED).to();
            Llm fallback = llm(document, next.value());
            assertThat(upstream.calls(row))
                    .as("row %s", row)
                    .containsExactly(proof.model(first.get(row)), proof.model(fallback));
            assertThat(answers.get(row).statusCode()).isEqualTo(200);
            assertThat(proof.nodesAt(place(answers.get(row)))).contains(next.value());
        }
        assertThat(first.values().stream().distinct()).as("models that failed").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyRowBehindTheSplitGoesOneOfItsTwoWays() throws Exception {
        Document sample = sample("portkey-ready");
        Rehearsal proof = rehearse(sample);
        Rehearsal present = new Rehearsal(always(sample, SPLIT, "present"), upstream.address());
        Rehearsal trial = new Rehearsal(always(sample, SPLIT, "trial"), upstream.address());
        int[] behind = Arrays.stream(proof.rows)
                .filter(row -> passes(proof, row, SPLIT))
                .toArray();
        proof.send(gateway, behind);
        for (int row : behind) {
            assertThat(upstream.calls(row))
                    .as("row %s", row)
                    .isIn(present.models(present.path(row)), trial.models(trial.path(row)));
        }
        assertThat(behind.length).isGreaterThan(200);
    }

    private static boolean passes(Rehearsal proof, int row, NodeId node) {
        try {
            return proof.path(row).passes(node);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document always(Document document, NodeId router, String exit) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(document.graph().nodes());
        nodes.computeIfPresent(
                router, (id, node) -> new Router(id, node.label(), node.exits(), new PolicySpec.Always(exit)));
        return document.withGraph(new RoutingGraph(nodes, document.graph().edges()));
    }

    @Test
    void aSplitOf2000RowsLiesInIts99PercentIntervalThereAndHere() throws Exception {
        Rehearsal proof = rehearse(splitOnly(sample("portkey-ready")));
        assertThat(proof.rows).hasSize(2000);
        proof.send(gateway, proof.rows);
        int there = 0;
        int here = 0;
        for (int row : proof.rows) {
            there += upstream.calls(row).getFirst().equals("google/gemma-2-9b-it") ? 1 : 0;
            here += proof.models(proof.path(row)).getFirst().equals("google/gemma-2-9b-it") ? 1 : 0;
        }
        double halfWidth = Z99 * Math.sqrt(0.2 * 0.8 / 2000);
        assertThat(there / 2000.0).as("share in the gateway").isCloseTo(0.2, within(halfWidth));
        assertThat(here / 2000.0).as("share in replay").isCloseTo(0.2, within(halfWidth));
    }

    /** The sample's split alone, for all rows. */
    private static Document splitOnly(Document document) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        Node query = new Query(new NodeId("nquery"), "All", "support-desk", SplitPart.ALL, List.of());
        Node split = document.graph().nodes().get(SPLIT);
        for (Node node : List.of(
                query,
                split,
                llm(document, "n5y2nkc"),
                llm(document, "nk4r0xv"),
                document.graph().nodes().get(new NodeId("np6h2ye")))) {
            nodes.put(node.id(), node);
        }
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        Edge in = new Edge(new EdgeId("ein"), query.id(), Node.OUT, split.id());
        edges.put(in.id(), in);
        for (Edge edge : document.graph().edges().values()) {
            if (nodes.containsKey(edge.from()) && nodes.containsKey(edge.to())) {
                edges.put(edge.id(), edge);
            }
        }
        return document.withGraph(new RoutingGraph(nodes, edges));
    }

    private static Llm llm(Document document, String id) {
        return (Llm) document.graph().nodes().get(new NodeId(id));
    }

    @Test
    void randomConditionsAndCutsChooseInTheGatewayWhatTheyChooseHere() throws Exception {
        int chosenByAll = 0;
        for (long seed = 0; seed < 60; seed++) {
            RandomChoice choice = new RandomChoice(seed);
            Document document = choice.document();
            upstream.forget();
            Rehearsal proof = new Rehearsal(document, choice.dataset(10), upstream.address());
            fails = (row, model) -> false;
            proof.send(gateway, proof.rows);
            for (int row : proof.rows) {
                assertThat(upstream.calls(row))
                        .as("seed %s, row %s, %s", seed, row, document.graph())
                        .isEqualTo(proof.models(proof.path(row)));
                chosenByAll++;
            }
        }
        assertThat(chosenByAll).isEqualTo(600);
    }

    @Test
    void theMainSampleDiffersOnExactlyTheRowsThatItsLossesAnnounced() throws Exception {
        Rehearsal proof = rehearse(sample("support-desk"));
        List<Loss> losses = proof.bundle.losses();
        assertThat(losses)
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(loss.exits()).isNotEmpty());
        proof.send(gateway, proof.rows);
        Set<Integer> announced = new TreeSet<>();
        Set<Integer> different = new TreeSet<>();
        for (int row : proof.rows) {
            ReplayedPath path = proof.path(row);
            if (losses.stream().anyMatch(loss -> path.leaves(loss.node(), loss.exits()))) {
                announced.add(row);
            }
            if (!upstream.calls(row).equals(proof.models(path))) {
                different.add(row);
            }
        }
        assertThat(different).isEqualTo(announced);
        assertThat(losses)
                .singleElement()
                .satisfies(loss -> assertThat(loss.rows()).isEqualTo(announced.size()));
    }
}
