package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final String CUT = "judge/cut";

    @Test
    void aCascadeGivesOnePointPerScoreWithCutsThatReadWell() throws Exception {
        SweepResult result = sweep(cascade(0, 1), scored(0.2, 0.5, 0.9));
        assertThat(result.exact()).isTrue();
        // Cheap costs 1 and is half right, strong costs 10 more and is right.
        assertThat(result.points())
                .containsExactly(
                        point(0, 0.5, 1, 100),
                        point(0.4, 2.0 / 3, 13.0 / 3, 100 + 1000.0 / 3),
                        point(0.7, 2.5 / 3, 23.0 / 3, 100 + 2000.0 / 3),
                        point(1, 1, 11, 1100));
        assertThat(result.front()).containsExactly(0, 1, 2, 3);
        assertThat(result.frontByCost()).containsExactly(0, 1, 2, 3);
        assertThat(result.rowSet().rows()).isEqualTo(3);
        assertThat(result.rowSet().rule()).isEqualTo("common");
        // The dearest profile alone costs 10 and takes 1000 ms; the last point lies outside that box.
        assertThat(result.hypervolume().reference()).containsExactly(0.0, 10.0, 1000.0);
        assertThat(result.aiq().to()).isEqualTo(10);
        assertThat(result.aiq().range()).isCloseTo((0.5 + 0.95) / 2, within(1e-9));
        assertThat(result.note()).startsWith("Exact:").contains("3 of 3 rows of 'd'");
        assertThat(result.currency()).isEqualTo("USD");
    }

    @Test
    void rowsThatNoSettingReadsAreNotAskedFor() throws Exception {
        // The strong profile misses the row that every cut up to 0.8 accepts.
        SweepResult accepted = sweep(cascade(0, 0.8), withoutStrong(2));
        assertThat(accepted.rowSet().rows()).isEqualTo(3);
        SweepResult rejected = sweep(cascade(0, 1), withoutStrong(2));
        assertThat(rejected.rowSet().rows()).isEqualTo(2);
        assertThat(rejected.note()).contains("1 rows were left out");
    }

    @Test
    void anEmptyRowSetNamesTheProfileInTheWay() throws Exception {
        SweepResult result = sweep(cascade(0.95, 1), withoutStrong(0, 1, 2));
        assertThat(result.points()).allMatch(p -> Double.isNaN(p.quality()) && Double.isNaN(p.cost()));
        assertThat(result.front()).isEmpty();
        assertThat(result.hypervolume()).isNull();
        assertThat(result.aiq()).isNull();
        assertThat(result.rowSet().rows()).isZero();
        assertThat(result.note()).contains("without 'strong': 3");
    }

    @Test
    void withoutCostsTheFrontIsTheBestQuality() throws Exception {
        DatasetBuilder b = new DatasetBuilder("d", "long");
        for (int i = 0; i < 2; i++) {
            int row = b.addRow("q" + i);
            b.number(row, "score:cheap", 0.5).quality(row, b.profile("cheap"), 0, Evidence.RECORDED);
            b.quality(row, b.profile("strong"), 1, Evidence.RECORDED);
        }
        SweepResult result = sweep(cascade(0, 1), b.build());
        assertThat(result.points())
                .containsExactly(point(0, 0, Double.NaN, Double.NaN), point(1, 1, Double.NaN, Double.NaN));
        assertThat(result.front()).containsExactly(1);
        assertThat(result.hypervolume().value()).isEqualTo(1);
        assertThat(result.hypervolume().reference()).containsExactly(0.0, Double.NaN, Double.NaN);
        assertThat(result.aiq()).isNull();
    }

    @Test
    void severalNumbersRunOnTheirGridAndSaySo() throws Exception {
        Document document = cascade(0, 1)
                .withFree(List.of(
                        new FreeParameter(new NodeId("judge"), "cut", 0, 1, 3),
                        new FreeParameter(new NodeId("split"), "weight:a", 0, 100, 2)));
        SweepResult result = sweep(document, scored(0.2, 0.5, 0.9));
        assertThat(result.exact()).isFalse();
        assertThat(result.note()).startsWith("On a grid").contains("2 parameters");
        assertThat(result.points().stream().map(SweepPoint::params).map(Object::toString))
                .containsExactly(
                        "{judge/cut=0.0, split/weight:a=0.0}", "{judge/cut=0.0, split/weight:a=100.0}",
                        "{judge/cut=0.5, split/weight:a=0.0}", "{judge/cut=0.5, split/weight:a=100.0}",
                        "{judge/cut=1.0, split/weight:a=0.0}", "{judge/cut=1.0, split/weight:a=100.0}");
        assertThat(result.points().get(2).cost()).isCloseTo(1 + 10.0 / 3, within(1e-12));
    }

    @Test
    void statedRatesRunOnTheirGrid() throws Exception {
        Document document = cascade(new ScoreSource.Stated(0.5, 0.5))
                .withFree(List.of(new FreeParameter(new NodeId("judge"), "acceptRight", 0, 1, 5)));
        SweepResult result = sweep(document, scored(0.2, 0.5, 0.9));
        assertThat(result.exact()).isFalse();
        assertThat(result.points()).hasSize(5);
    }

    @Test
    void aNumberBehindAnOracleRunsOnItsGrid() throws Exception {
        Document document = Drawing.start()
                .router("oracle", new PolicySpec.Oracle(), "a", "b")
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .node(judge(new ScoreSource.PerProfile("score")))
                .edges(
                        "query.out>oracle",
                        "oracle.a>cheap",
                        "oracle.b>strong",
                        "cheap.ok>judge",
                        "judge.accept>end",
                        "judge.reject>strong",
                        "strong.ok>end")
                .document()
                .withFree(List.of(new FreeParameter(new NodeId("judge"), "cut", 0, 1, 4)));
        SweepResult result = sweep(document, scored(0.2, 0.5, 0.9));
        assertThat(result.exact()).isFalse();
        assertThat(result.points()).hasSize(4);
    }

    @Test
    void aSplitDatasetIsSweptOnTheRowsThatTheQueryNames() throws Exception {
        Document document = cascade(0, 1)
                .withDatasets(List.of(new DatasetRef("d", "d", "", new DatasetRef.Split.ByColumn("part"))));
        SweepResult all = sweep(document, scored(0.2, 0.5, 0.9));
        assertThat(all.part()).isEqualTo(SplitPart.ALL);
        assertThat(all.rowSet().rows()).isEqualTo(3);
        assertThat(all.note()).contains("3 of 3 rows", "chosen on the rows on which it is shown");
        Query query = (Query) document.graph().nodes().get(new NodeId("query"));
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(document.graph().nodes());
        nodes.put(
                query.id(), new Query(query.id(), query.label(), query.dataset(), SplitPart.SEARCH, query.dispatch()));
        SweepResult search = sweep(
                document.withGraph(new RoutingGraph(nodes, document.graph().edges())), scored(0.2, 0.5, 0.9));
        assertThat(search.part()).isEqualTo(SplitPart.SEARCH);
        assertThat(search.rowSet().rows()).isEqualTo(1);
        assertThat(search.note()).contains("1 of 1 search rows");
    }

    @Test
    void whatCannotBeSweptIsRefusedWithItsReason() {
        Dataset dataset = scored(0.2, 0.5, 0.9);
        assertThatThrownBy(() -> sweep(cascade(0, 1).withFree(List.of()), dataset))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("No number of the drawing is marked as free");
        assertThatThrownBy(() -> sweep(
                        cascade(0, 1).withFree(List.of(new FreeParameter(new NodeId("judge"), "weight", 0, 1, 5))),
                        dataset))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("'judge/weight' is marked as free");
        assertThatThrownBy(() -> sweep(cascade(1, 0), dataset))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("from 1.0 to 0.0");
        assertThatThrownBy(() -> sweep(
                        cascade(0, 1)
                                .withFree(List.of(
                                        new FreeParameter(new NodeId("judge"), "cut", 0, 1, 5000),
                                        new FreeParameter(new NodeId("split"), "weight:a", 0, 100, 5000))),
                        dataset))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("more than 20000 settings");
    }

    @Test
    void aSweepStopsWhenItIsAskedToAndTellsHowFarItIs() throws Exception {
        List<Double> shares = new ArrayList<>();
        Progress watching = new Progress() {
            @Override
            public void at(double share, String doing) {
                shares.add(share);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        Sweep.run(cascade(0, 1), Map.of("d", scored(0.2, 0.5, 0.9)), 1, watching);
        assertThat(shares).isSorted().allMatch(s -> s >= 0 && s <= 1).hasSizeGreaterThan(2);
        Progress stopped = new Progress() {
            @Override
            public void at(double share, String doing) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Sweep.run(cascade(0, 1), Map.of("d", scored(0.2, 0.5, 0.9)), 1, stopped))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void thinningKeepsBothEndsAndTheFrontFirst() throws Exception {
        double[] scores = new java.util.SplittableRandom(3).doubles(500).toArray();
        SweepResult result = sweep(cascade(0, 1), scored(scores));
        assertThat(result.points()).hasSize(501);
        int[] drawn = result.thinned(50);
        assertThat(drawn).hasSize(50).contains(0, 500).isSorted().doesNotHaveDuplicates();
        assertThat(result.thinned(1000)).hasSize(501);
    }

    @Test
    void settingAPointOnADeletedNodeIsAProgrammingError() {
        assertThatThrownBy(() -> Settings.apply(cascade(0, 1), Map.of("gone/cut", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no node 'gone'");
        Document set = Settings.apply(cascade(0, 1), Map.of(CUT, 0.25));
        assertThat(((Verifier) set.graph().nodes().get(new NodeId("judge"))).cut())
                .isEqualTo(0.25);
    }

    private static SweepResult sweep(Document document, Dataset dataset) throws Exception {
        return Sweep.run(document, Map.of("d", dataset), 1, Progress.NONE);
    }

    private static SweepPoint point(double cut, double quality, double cost, double millis) {
        SequencedMap<String, Double> params = new LinkedHashMap<>();
        params.put(CUT, cut);
        return new SweepPoint(params, quality, cost, millis);
    }

    private static Verifier judge(ScoreSource source) {
        return new Verifier(new NodeId("judge"), "judge", source, 0.5, null, null);
    }

    private static Document cascade(double from, double to) {
        return cascade(new ScoreSource.PerProfile("score"))
                .withFree(List.of(new FreeParameter(new NodeId("judge"), "cut", from, to, 5)));
    }

    private static Document cascade(ScoreSource source) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", 50.0);
        weights.put("b", 50.0);
        return Drawing.start()
                .router("split", new PolicySpec.Split(weights), "a", "b")
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .node(judge(source))
                .edges(
                        "query.out>split",
                        "split.a>cheap",
                        "split.b>cheap",
                        "cheap.ok>judge",
                        "judge.accept>end",
                        "judge.reject>strong",
                        "strong.ok>end")
                .document();
    }

    private static Dataset scored(double... scores) {
        return dataset(scores, List.of());
    }

    private static Dataset withoutStrong(Integer... rows) {
        return dataset(new double[] {0.2, 0.5, 0.9}, List.of(rows));
    }

    private static Dataset dataset(double[] scores, List<Integer> withoutStrong) {
        DatasetBuilder b = new DatasetBuilder("d", "long").currency("USD");
        int cheap = b.profile("cheap");
        int strong = b.profile("strong");
        for (int i = 0; i < scores.length; i++) {
            int row = b.addRow("q" + i);
            b.number(row, "score:cheap", scores[i]);
            b.word(row, "part", i == 0 ? "search" : "report");
            cell(b, row, cheap, 0.5, 1, 100);
            cell(b, row, strong, 1, 10, 1000);
            if (withoutStrong.contains(i)) {
                b.quality(row, strong, Double.NaN, Evidence.MISSING);
            }
        }
        return b.build();
    }

    private static void cell(DatasetBuilder b, int row, int profile, double quality, double cost, double millis) {
        b.quality(row, profile, quality, Evidence.RECORDED);
        b.cost(row, profile, cost, Evidence.RECORDED);
        b.millis(row, profile, millis, Evidence.RECORDED);
    }
}
