package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import java.util.ArrayList;
import java.util.List;

/** Puts what verifiers and guards decide into words. */
final class JudgeReasons {
    private final RoutingGraph graph;
    private final Reasons reasons;

    JudgeReasons(RoutingGraph graph, Reasons reasons) {
        this.graph = graph;
        this.reasons = reasons;
    }

    Choice nothingToVerify(Verifier v) {
        return judged(v, List.of(), false, "There is no answer to judge.", Evidence.RECORDED);
    }

    Choice verified(Verifier v, String column, float score) {
        boolean missing = Float.isNaN(score);
        List<Input> inputs = List.of(
                new Input(column, missing ? null : Words.number(score)), new Input("cut", Words.number(v.cut())));
        boolean accepted = !missing && score >= (float) v.cut();
        return judged(
                v,
                inputs,
                accepted,
                missing
                        ? "The row has no '" + column + "', so the answer is rejected and nothing is known."
                        : "The score " + Words.number(score) + " is " + (accepted ? "at least" : "below") + " the cut "
                                + Words.number(v.cut()) + ".",
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    Choice unknownRight(Verifier v) {
        return judged(
                v,
                List.of(),
                false,
                "Whether the answer is right is not recorded, so it is rejected and nothing" + " is known.",
                Evidence.MISSING);
    }

    Choice byChance(Verifier v, boolean right, double chance, double draw) {
        List<Input> inputs = List.of(
                new Input("answer", right ? "right" : "wrong"),
                new Input("chance of acceptance", Words.number(chance)),
                new Input("draw", Words.number(draw)));
        boolean accepted = draw < chance;
        return judged(
                v,
                inputs,
                accepted,
                "The draw is " + (accepted ? "below" : "not below") + " the stated chance.",
                Evidence.ASSUMED);
    }

    private Choice judged(Verifier v, List<Input> inputs, boolean accepted, String because, Evidence grade) {
        String taken = accepted ? Node.ACCEPT : Node.REJECT;
        return new Choice(
                "verifier", inputs, because, Rejections.of(graph, v, v.exits(), taken, exit -> because), grade);
    }

    Choice guardedByRule(Guard g, Detector.ByRule rule, boolean blocks, Traveller t) {
        List<Input> inputs = new ArrayList<>();
        reasons.fields(rule.blocks(), t, inputs);
        return guarded(
                g,
                inputs,
                blocks,
                "Its rule " + (blocks ? "holds: " : "does not hold: ") + ConditionText.of(rule.blocks()) + ".",
                Evidence.RECORDED);
    }

    Choice guarded(Guard g, String column, float score, double cut) {
        boolean missing = Float.isNaN(score);
        boolean blocks = score >= (float) cut;
        return guarded(
                g,
                List.of(new Input(column, Words.orNull(score)), new Input("cut", Words.number(cut))),
                blocks,
                missing
                        ? "The row has no '" + column + "', so the query passes and nothing is known."
                        : "The score " + Words.number(score) + " is " + (blocks ? "at least" : "below") + " the cut "
                                + Words.number(cut) + ".",
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    Choice guardedByChance(Guard g, Detector.Stated stated, float truth, double chance, double draw) {
        if (Float.isNaN(truth)) {
            return guarded(
                    g,
                    List.of(new Input(stated.truth(), null)),
                    false,
                    "The row has no '" + stated.truth() + "', so the query passes and nothing is known.",
                    Evidence.MISSING);
        }
        boolean blocks = draw < chance;
        return guarded(
                g,
                List.of(
                        new Input(stated.truth(), Words.number(truth)),
                        new Input("chance of a block", Words.number(chance)),
                        new Input("draw", Words.number(draw))),
                blocks,
                "The draw is " + (blocks ? "below" : "not below") + " the stated chance.",
                Evidence.ASSUMED);
    }

    private Choice guarded(Guard g, List<Input> inputs, boolean blocks, String because, Evidence grade) {
        String taken = blocks ? Node.BLOCK : Node.PASS;
        return new Choice("guard", inputs, because, Rejections.of(graph, g, g.exits(), taken, exit -> because), grade);
    }
}
