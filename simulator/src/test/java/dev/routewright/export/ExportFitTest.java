package dev.routewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.plan.ExitWorths;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.replay.Returns;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportFitTest {
    @Test
    void anExitIsFollowedToItsReturnAsARunDoes() {
        ExportFit fit = fit(Map.of("d", dataset()), new Returns(1));
        assertThat(fit.whyNot()).isNull();
        TaskTable table = Objects.requireNonNull(fit.table(router()));
        assertThat(table.exitByTask()).isEqualTo(Map.of("math", "far", "code", "near"));
        assertThat(table.otherwise()).isEqualTo("far");
    }

    @Test
    void whereNobodyFollowsExitsItSaysSo() {
        ExportFit fit = fit(Map.of("d", dataset()), null);
        assertThat(fit.table(router())).isNull();
        assertThat(fit.whyNot())
                .isEqualTo("Exit 'far' of 'r' does not lead straight to a call, and nothing here can follow queries to"
                        + " their end to weigh it");
    }

    @Test
    void whereTheDatasetIsNotLoadedItSaysSo() {
        ExportFit fit = fit(Map.of(), new Returns(1));
        assertThat(fit.table(router())).isNull();
        assertThat(fit.whyNot()).isEqualTo("Dataset 'd' at 'd' is not loaded");
        assertThat(fit.fitted().nodes()).isEmpty();
    }

    private static ExportFit fit(Map<String, Dataset> datasets, @Nullable ExitWorths worths) {
        return new ExportFit(
                document(), new ExportContext(datasets, ExportEvidence.NONE, ExportOptions.DEFAULT, worths));
    }

    private static Node router() {
        return document().graph().node(new NodeId("r"));
    }

    /** By far p answers, which is right on math; near q, which is right on code. */
    private static Document document() {
        return Drawing.start()
                .router("r", new PolicySpec.Utility(1, 0, 0, Normaliser.NONE), "far", "near")
                .router("s", new PolicySpec.Always("x"), "x", "y")
                .llm("p", "p")
                .llm("q", "q")
                .answer("end")
                .edges("query.out>r", "r.far>s", "r.near>q", "s.x>p", "s.y>q", "p.ok>end", "q.ok>end")
                .document();
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int q = builder.profile("q");
        for (int i = 0; i < 3; i++) {
            String task = i < 2 ? "math" : "code";
            int row = builder.row("row" + i);
            builder.task(row, task);
            builder.quality(row, p, task.equals("math") ? 1 : 0, Evidence.RECORDED);
            builder.quality(row, q, task.equals("math") ? 0 : 1, Evidence.RECORDED);
        }
        return builder.build();
    }
}
