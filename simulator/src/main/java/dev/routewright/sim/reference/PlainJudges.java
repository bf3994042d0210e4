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
    private final PlainDeciders deciders;
    private final JudgeReasons reasons;

    PlainJudges(World world, PlainDeciders deciders, JudgeReasons reasons) {
        this.world = world;
        this.deciders = deciders;
        this.reasons = reasons;
    }

    PlainCalls.Called guard(Guard g, Traveller t) {
        Work work = deciders.bill(g.decider(), Work.begun(t));
        return switch (g.detector()) {
            case Detector.ByRule r -> {
                Traveller now = work.now();
                boolean blocks = world.conditions().holds(r.blocks(), now);
                yield guarded(g, work, blocks, Evidence.RECORDED, () -> reasons.guardedByRule(g, r, blocks, now));
            }
            case Detector.Score s -> guardByScore(g, s.column(), s.cut(), work);
            case Detector.Learned l -> guardByScore(g, l.column(), l.cut(), work);
            case Detector.Stated s -> guardByChance(g, s, work);
        };
    }

    private PlainCalls.Called guardByScore(Guard g, String column, double cut, Work work) {
        float score = world.number(column, work.now().cellRow());
        return guarded(
                g,
                work,
                score >= (float) cut,
                Float.isNaN(score) ? Evidence.MISSING : Evidence.RECORDED,
                () -> reasons.guarded(g, column, score, cut));
    }

    private PlainCalls.Called guardByChance(Guard g, Detector.Stated stated, Work work) {
        float truth = world.number(stated.truth(), work.now().cellRow());
        double draw = world.draws().at(g, work.now(), PlainDraws.GUARD);
        double chance = truth >= 0.5 ? stated.hitRate() : stated.falseAlarmRate();
        boolean blocks = !Float.isNaN(truth) && draw < chance;
        return guarded(
                g,
                work,
                blocks,
                Float.isNaN(truth) ? Evidence.MISSING : Evidence.ASSUMED,
                () -> reasons.guardedByChance(g, stated, truth, chance, draw));
    }

    private static PlainCalls.Called guarded(Guard g, Work work, boolean blocks, Evidence grade, Event.Why why) {
        Traveller after = work.with(work.now().decided(grade)).done(g, why);
        return new PlainCalls.Called(after, blocks ? Node.BLOCK : Node.PASS);
    }

    PlainCalls.Called verify(Verifier v, Traveller t) {
        Reply answer = t.answer();
        if (answer == null) {
            return new PlainCalls.Called(Work.begun(t).done(v, () -> reasons.nothingToVerify(v)), Node.REJECT);
        }
        Work work = deciders.bill(v.decider(), Work.begun(t));
        return switch (v.source()) {
            case ScoreSource.PerProfile p -> verifyByColumn(v, p.prefix() + ":" + name(answer), work);
            case ScoreSource.Learned l -> verifyByColumn(v, l.prefix() + ":" + name(answer), work);
            case ScoreSource.Column c -> verifyByColumn(v, c.column(), work);
            case ScoreSource.Agreement a -> verifyByScore(v, "agreement", agreement(answer, t), work);
            case ScoreSource.Stated s -> verifyByChance(v, s, answer, work);
        };
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

    private PlainCalls.Called verifyByColumn(Verifier v, String column, Work work) {
        return verifyByScore(v, column, world.number(column, work.now().cellRow()), work);
    }

    private PlainCalls.Called verifyByScore(Verifier v, String name, float score, Work work) {
        Evidence grade = Float.isNaN(score) ? Evidence.MISSING : Evidence.RECORDED;
        Traveller after = work.with(work.now().decided(grade)).done(v, () -> reasons.verified(v, name, score));
        return new PlainCalls.Called(after, score >= (float) v.cut() ? Node.ACCEPT : Node.REJECT);
    }

    private PlainCalls.Called verifyByChance(Verifier v, ScoreSource.Stated stated, Reply answer, Work work) {
        Traveller now = work.now();
        if (answer.grade() == Evidence.MISSING) {
            return new PlainCalls.Called(
                    work.with(now.decided(Evidence.MISSING)).done(v, () -> reasons.unknownRight(v)), Node.REJECT);
        }
        double chance = answer.isRight() ? stated.acceptRight() : stated.acceptWrong();
        double draw = world.draws().at(v, now, PlainDraws.VERIFIER);
        Traveller after = work.with(now.decided(Evidence.ASSUMED))
                .done(v, () -> reasons.byChance(v, answer.isRight(), chance, draw));
        return new PlainCalls.Called(after, draw < chance ? Node.ACCEPT : Node.REJECT);
    }
}
