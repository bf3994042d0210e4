package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Tool;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.QueryPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class ExplainTest {
    static LongStream seeds() {
        return LongStream.range(0, Effort.of(100, 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExplainedPathIsTheOneOfTheRunAndNamesEveryExitOfEveryDecision(long seed) throws Exception {
        RandomRun run = RandomRun.of(seed);
        if (run == null) {
            return;
        }
        PerQuery all = run.reference().perQuery();
        for (int i = 0; i < all.rows().length; i++) {
            QueryPath path = ReferenceInterpreter.explain(run.document(), run.dataset(), all.rows()[i], seed);
            assertThat(new double[] {path.quality(), path.cost(), path.millis()})
                    .containsExactly(all.quality()[i], all.cost()[i], all.millis()[i]);
            assertThat(path.answeredBy())
                    .isEqualTo(
                            all.answeredBy()[i] < 0
                                    ? null
                                    : run.dataset().profiles().get(all.answeredBy()[i]));
            assertWhole(run.document(), path);
        }
    }

    private static void assertWhole(Document document, QueryPath path) {
        assertThat(document.graph()
                        .nodes()
                        .get(new NodeId(path.steps().getFirst().node())))
                .isInstanceOf(Query.class);
        path.steps().forEach(step -> assertWhole(document, step));
    }

    private static void assertWhole(Document document, QueryPath.Step step) {
        Node node = Objects.requireNonNull(document.graph().nodes().get(new NodeId(step.node())));
        boolean calls = node instanceof Llm || node instanceof Agent || node instanceof Tool || node instanceof Person;
        if (!(node instanceof Join)) {
            assertThat(step.calls().stream().anyMatch(call -> !call.isDeciding()))
                    .isEqualTo(calls);
        }
        boolean decides = node instanceof Fan fan
                ? fan.mode() instanceof FanMode.TopK
                : node instanceof Router || node.exits().size() > 1 && !calls;
        boolean stopped = step.exit() == null
                && step.branches().stream().allMatch(b -> b.steps().isEmpty());
        assertThat(step.choice() != null).as(step.label()).isEqualTo(decides && !stopped);
        if (step.choice() != null) {
            List<String> exits = new ArrayList<>(
                    step.exit() == null
                            ? step.branches().stream()
                                    .map(QueryPath.Branch::exit)
                                    .distinct()
                                    .toList()
                            : List.of(step.exit()));
            step.choice().rejected().forEach(r -> exits.add(r.exit()));
            assertThat(exits).containsExactlyInAnyOrderElementsOf(node.exits());
            assertThat(step.choice().because()).endsWith(".");
            assertThat(step.choice().rejected())
                    .allSatisfy(r -> assertThat(r.because()).endsWith("."));
        }
        step.branches().forEach(branch -> branch.steps().forEach(inner -> assertWhole(document, inner)));
    }

    @Test
    void theSamplesDecisionIsExplainedWithScoreAndCut() throws Exception {
        Path samples = Path.of(System.getProperty("routewright.root"), "samples");
        Document document = DocumentFile.read(samples.resolve("support-desk.route.json"));
        Dataset dataset = DatasetLoader.load(document.datasets().getFirst(), samples, Progress.NONE);
        List<QueryPath.Choice> judged = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            ReferenceInterpreter.explain(document, dataset, row, 1).steps().stream()
                    .map(QueryPath.Step::choice)
                    .filter(c -> c != null && c.by().equals("verifier"))
                    .forEach(judged::add);
        }
        assertThat(judged).isNotEmpty().allSatisfy(choice -> {
            double score = Double.parseDouble(
                    Objects.requireNonNull(choice.inputs().get(0).value()));
            double cut = Double.parseDouble(
                    Objects.requireNonNull(choice.inputs().get(1).value()));
            assertThat(choice.rejected())
                    .singleElement()
                    .satisfies(r -> assertThat(r.exit()).isEqualTo(score >= cut ? Node.REJECT : Node.ACCEPT));
            assertThat(choice.because())
                    .isEqualTo("The score " + choice.inputs().get(0).value() + " is "
                            + (score >= cut ? "at least" : "below") + " the cut "
                            + choice.inputs().get(1).value() + ".");
        });
    }
}
