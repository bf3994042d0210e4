package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextProblemsTest {
    private static NodeId id(String id) {
        return new NodeId(id);
    }

    /** Two rows with texts of their own; the quality of the second is the given one. */
    private static DatasetBuilder data(double quality) {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        builder.text(builder.row("0"), "hello").text(builder.row("1"), "goodbye");
        return builder.quality(0, p, 1, Evidence.RECORDED)
                .quality(1, p, quality, Evidence.RECORDED)
                .tokens(0, p, 90, 10)
                .tokens(1, p, 90, 11);
    }

    private static List<String> found(Document document, Dataset dataset) {
        return ContextProblems.of(document.graph(), dataset, document.catalog()).stream()
                .map(f -> f.severity() + " " + f.code() + " " + f.node())
                .toList();
    }

    private static Node model(ContextRule rule) {
        return new Llm(id("m"), "m", "p", CallLimits.NONE, rule);
    }

    private static Document looped(ContextRule rule) {
        return Drawing.start()
                .node(new Loop(id("l"), "l", 3))
                .node(model(rule))
                .answer("end")
                .edges("query.out>l", "l.again>m", "m.ok>l", "l.done>end")
                .document();
    }

    @Test
    void aRepeatedCallNeedsSamplesARuleOrSteps() {
        assertThat(found(looped(null), data(1).build())).containsExactly("WARNING samples-missing m");
        assertThat(found(looped(new ContextRule.SameAsBase()), data(1).build())).isEmpty();
        DatasetBuilder sampled = data(1);
        sampled.quality(0, sampled.context("p", "", 1), 0, Evidence.RECORDED);
        assertThat(found(looped(null), sampled.build())).isEmpty();
    }

    @Test
    void aCallBehindATagNeedsTheVariantOrARule() {
        Drawing drawing = Drawing.start()
                .node(new Tool(id("t"), "t", "search", "rag"))
                .answer("end")
                .edges("query.out>t", "t.ok>m", "m.ok>end");
        assertThat(found(drawing.node(model(null)).document(), data(1).build()))
                .containsExactly("WARNING variant-missing m");
        DatasetBuilder variant = data(1);
        variant.quality(0, variant.context("p", "extra+rag", 0), 0, Evidence.RECORDED);
        assertThat(found(drawing.document(), variant.build())).isEmpty();
        assertThat(found(drawing.node(model(new ContextRule.SameAsBase())).document(), data(1).build()))
                .isEmpty();
    }

    @Test
    void callsLongerThanTheStatedContextAreCounted() {
        Profile small = Profile.named("p").withLimits(new Profile.Limits(100, null, 0));
        Document document = Drawing.start()
                .llm("m", "p")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document()
                .withCatalog(new LinkedHashMap<>(Map.of("p", small)));
        assertThat(ContextProblems.of(document.graph(), data(1).build(), document.catalog()))
                .containsExactly(new Finding(
                        "context-too-small",
                        Finding.Severity.WARNING,
                        id("m"),
                        "'p' takes 100 tokens, and 1 of 2 recorded calls have more.",
                        "Choose a profile with a longer context, or correct it."));
    }

    @Test
    void aVoteOfGradedAnswersNeedsThemRecorded() {
        Document vote = Drawing.start()
                .node(new Fan(id("f"), "f", List.of("x")))
                .llm("m", "p")
                .node(new Join(id("j"), "j", new Wait.All(), new Merge.Majority(), false))
                .answer("end")
                .edges("query.out>f", "f.x>m", "m.ok>j", "j.out>end")
                .document();
        assertThat(found(vote, data(0).build())).isEmpty();
        assertThat(found(vote, data(0.5).build())).containsExactly("WARNING vote-without-answers j");
        DatasetBuilder keyed = data(0.5);
        assertThat(found(vote, keyed.answer(0, keyed.profile("p"), "A").build()))
                .isEmpty();
    }

    @Test
    void agreementNeedsAnswers() {
        Document document = Drawing.start()
                .llm("m", "p")
                .answer("end")
                .node(new Verifier(id("v"), "v", new ScoreSource.Agreement(), 0.5, null, null))
                .edges("query.out>m", "m.ok>v", "v.accept>end", "v.reject>end")
                .document();
        assertThat(found(document, data(1).build())).containsExactly("WARNING vote-without-answers v");
    }

    @Test
    void aCacheNeedsRepeatedQueries() {
        Drawing drawing =
                Drawing.start().llm("m", "p").answer("end").edges("query.out>c", "c.hit>end", "c.miss>m", "m.ok>end");
        assertThat(found(drawing.node(Cache.exact(id("c"), "c")).document(), data(1).build()))
                .containsExactly("WARNING cache-without-repeats c");
        assertThat(found(drawing.document(), data(1).text(1, "Hello").build())).isEmpty();
        Cache similar = new Cache(id("c"), "c", Cache.Mode.ANSWERS, 0.9, 0, null, null, null, "");
        assertThat(found(drawing.node(similar).document(), data(1).build())).isEmpty();
    }
}
