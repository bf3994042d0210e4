package dev.routewright.plan;

import dev.routewright.policy.RowTest;

/** Judges and guards that tell a test what they are asked. */
public final class Rebound {
    private Rebound() {}

    /** Told of what a judge says. */
    public interface Listener {
        void scored(int row, int answeredBy, float score);
    }

    /** A judge that tells what it says about answers. */
    public static Judge judge(Judge judge, Listener listener) {
        return new Judge(judge) {
            @Override
            public float score(int row, int answeredBy) {
                float score = super.score(row, answeredBy);
                listener.scored(row, answeredBy, score);
                return score;
            }
        };
    }

    /** A guard that blocks where a test holds. */
    public static Screen screen(RowTest test) {
        return Screen.byTest(test);
    }
}
