package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;

/** Guards and verifiers. */
final class PlainJudges {
    private final World world;
    private final Interpreter interpreter;
    private final PlainDeciders deciders;
    private final JudgeReasons reasons;

    PlainJudges(World world, Interpreter interpreter, PlainDeciders deciders, JudgeReasons reasons) {
        this.world = world;
        this.interpreter = interpreter;
        this.deciders = deciders;
        this.reasons = reasons;
    }

    void guard(Guard g, PlainCopy copy) {
        deciders.bill(g, g.decider(), copy, Work.begun(copy.now()), 1, work -> guard(g, copy, work));
    }

    private void guard(Guard g, PlainCopy copy, Work work) {
        Judged judged = switch (g.detector()) {
            case Detector.ByRule r -> {
                Traveller now = work.now();
                boolean blocks = world.conditions().holds(r.blocks(), now);
                yield new Judged(blocks, Evidence.RECORDED, () -> reasons.guardedByRule(g, r, blocks, now));
            }
            case Detector.Score s -> byScore(g, s.column(), s.cut(), work);
            case Detector.Learned l -> byScore(g, l.column(), l.cut(), work);
            case Detector.Stated s -> byChance(g, s, work);
        };
        leave(g, copy, work, judged, judged.yes ? Node.BLOCK : Node.PASS);
    }

    /**
     * What was decided.
     *
     * @param yes whether a guard blocks, or a verifier accepts
     * @param grade how well that is known
     */
    private record Judged(boolean yes, Evidence grade, Event.Why why) {}

    private void leave(Node node, PlainCopy copy, Work work, Judged judged, String exit) {
        copy.visited(node, work.with(work.now().decided(judged.grade)), judged.why);
        interpreter.leave(copy, node, exit);
    }

    private Judged byScore(Guard g, String column, double cut, Work work) {
        float score = world.number(column, work.now().cellRow());
        return new Judged(
                score >= (float) cut,
                Float.isNaN(score) ? Evidence.MISSING : Evidence.RECORDED,
                () -> reasons.guarded(g, column, score, cut));
    }

    private Judged byChance(Guard g, Detector.Stated stated, Work work) {
        float truth = world.number(stated.truth(), work.now().cellRow());
        double draw = world.draws().at(g, work.now(), PlainDraws.GUARD);
        double chance = truth >= 0.5 ? stated.hitRate() : stated.falseAlarmRate();
        return new Judged(
                !Float.isNaN(truth) && draw < chance,
                Float.isNaN(truth) ? Evidence.MISSING : Evidence.ASSUMED,
                () -> reasons.guardedByChance(g, stated, truth, chance, draw));
    }

    void verify(Verifier v, PlainCopy copy) {
        Reply answer = copy.now().answer();
        Work work = Work.begun(copy.now());
        if (answer == null) {
            copy.visited(v, work, () -> reasons.nothingToVerify(v));
            interpreter.leave(copy, v, Node.REJECT);
        } else {
            deciders.bill(v, v.decider(), copy, work, 1, decided -> verify(v, copy, answer, decided));
        }
    }

    private void verify(Verifier v, PlainCopy copy, Reply answer, Work work) {
        Judged judged = switch (v.source()) {
            case ScoreSource.PerProfile p -> byColumn(v, p.prefix() + ":" + name(answer), work);
            case ScoreSource.Learned l -> byColumn(v, l.prefix() + ":" + name(answer), work);
            case ScoreSource.Column c -> byColumn(v, c.column(), work);
            case ScoreSource.Agreement a -> byScore(v, "agreement", agreement(answer, work.now()));
            case ScoreSource.Stated s -> byChance(v, s, answer, work);
        };
        leave(v, copy, work, judged, judged.yes ? Node.ACCEPT : Node.REJECT);
    }

    private String name(Reply answer) {
        return world.dataset().profiles().get(answer.profile());
    }

    /** Share of the answers so far that say what the current one says; NaN where nobody knows what that is. */
    private static float agreement(Reply answer, Traveller t) {
        if (answer.key() < 0) {
            return Float.NaN;
        }
        long same = t.answers().stream().filter(a -> a.key() == answer.key()).count();
        return (float) ((double) same / t.answers().size());
    }

    private Judged byColumn(Verifier v, String column, Work work) {
        return byScore(v, column, world.number(column, work.now().cellRow()));
    }

    private Judged byScore(Verifier v, String name, float score) {
        return new Judged(
                score >= (float) v.cut(),
                Float.isNaN(score) ? Evidence.MISSING : Evidence.RECORDED,
                () -> reasons.verified(v, name, score));
    }

    private Judged byChance(Verifier v, ScoreSource.Stated stated, Reply answer, Work work) {
        if (answer.grade() == Evidence.MISSING) {
            return new Judged(false, Evidence.MISSING, () -> reasons.unknownRight(v));
        }
        double chance = answer.isRight() ? stated.acceptRight() : stated.acceptWrong();
        double draw = world.draws().at(v, work.now(), PlainDraws.VERIFIER);
        return new Judged(draw < chance, Evidence.ASSUMED, () -> reasons.byChance(v, answer.isRight(), chance, draw));
    }
}
