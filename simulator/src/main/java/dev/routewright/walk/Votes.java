package dev.routewright.walk;

/** What votes make of answers. */
final class Votes {
    /** Nobody has won. */
    static final int NOBODY = -1;
    /** Stands for the key of a right answer that has none. */
    private static final int RIGHT = -2;
    /** Stands for the key of a wrong answer that has none. */
    private static final int WRONG = -3;

    private Votes() {}

    /**
     * A vote by weight; the answer is written.
     *
     * @param weighs whether the branches' weights count, else all weigh the same
     * @return the voter whose answer has won, {@link #NOBODY} where nobody knows
     */
    static int byWeight(Pass branches, boolean weighs, Given into) {
        int first = branches.firstVoter();
        into.set(branches.copy(first).answer);
        if (branches.nextVoter(first) < 0) {
            return first;
        }
        boolean keys = true;
        boolean rightOrWrong = true;
        for (int v = first; v >= 0; v = branches.nextVoter(v)) {
            keys &= branches.copy(v).answer.key >= 0;
            rightOrWrong &= branches.copy(v).answer.isRightOrWrong();
        }
        if (keys) {
            return byKey(branches, weighs, into);
        }
        if (rightOrWrong) {
            return byRight(branches, weighs, into);
        }
        into.invent(Double.NaN, Copy.MISSING);
        return NOBODY;
    }

    private static double weight(Pass branches, int voter, boolean weighs) {
        return weighs ? branches.weight(voter) : 1;
    }

    private static int byKey(Pass branches, boolean weighs, Given into) {
        int winner = NOBODY;
        double most = Double.NaN;
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            double sum = 0;
            for (int other = branches.firstVoter(); other >= 0; other = branches.nextVoter(other)) {
                boolean like = branches.copy(other).answer.key == branches.copy(v).answer.key;
                sum += like ? weight(branches, other, weighs) : 0;
            }
            if (winner == NOBODY || sum > most) {
                winner = v;
                most = sum;
            }
        }
        into.set(branches.copy(winner).answer);
        into.regrade(branches.worst(Copy.DERIVED));
        return winner;
    }

    private static int byRight(Pass branches, boolean weighs, Given into) {
        double all = 0;
        double right = 0;
        int firstRight = NOBODY;
        int firstWrong = NOBODY;
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            boolean isRight = branches.copy(v).answer.quality == 1;
            double weight = weight(branches, v, weighs);
            all += weight;
            right += isRight ? weight : 0;
            firstRight = isRight && firstRight == NOBODY ? v : firstRight;
            firstWrong = !isRight && firstWrong == NOBODY ? v : firstWrong;
        }
        boolean isRight = right > all / 2;
        int winner = isRight ? firstRight : firstWrong == NOBODY ? branches.firstVoter() : firstWrong;
        into.set(branches.copy(winner).answer);
        if (isRight || firstWrong != NOBODY) {
            into.regrade(branches.worst(isRight ? Copy.DERIVED : Copy.ASSUMED));
        } else {
            into.invent(0, branches.worst(Copy.ASSUMED));
        }
        return winner;
    }

    /** What an answer votes for: its key, or that it is right or wrong; -1 where neither is known. */
    static int ballot(Given answer) {
        return answer.key >= 0 ? answer.key : answer.quality == 1 ? RIGHT : answer.quality == 0 ? WRONG : NOBODY;
    }

    /**
     * By how many votes the answer that leads is ahead; the last branch that was walked may just have joined.
     *
     * @return -1 where some answer votes for nothing that can be compared
     */
    static int lead(Pass branches) {
        int most = 0;
        int second = 0;
        for (int b = 0; b < branches.size(); b++) {
            if (branches.isOk(b) && isFirst(branches, b)) {
                int count = count(branches, b);
                second = Math.max(second, Math.min(most, count));
                most = Math.max(most, count);
            }
            if (branches.isOk(b) && ballot(branches.copy(b).answer) == NOBODY) {
                return -1;
            }
        }
        return most - second;
    }

    private static boolean isFirst(Pass branches, int branch) {
        for (int b = 0; b < branch; b++) {
            if (isLike(branches, b, branch)) {
                return false;
            }
        }
        return true;
    }

    private static int count(Pass branches, int like) {
        int count = 0;
        for (int b = 0; b < branches.size(); b++) {
            count += isLike(branches, b, like) ? 1 : 0;
        }
        return count;
    }

    private static boolean isLike(Pass branches, int a, int b) {
        return branches.isOk(a) && ballot(branches.copy(a).answer) == ballot(branches.copy(b).answer);
    }

    /** The answer with most samples, of equals the one that was first; as {@link #byWeight}. */
    static int bySamples(Pass branches, Given into) {
        int winner = NOBODY;
        int most = 0;
        for (int v = branches.firstVoter(); v >= 0; v = branches.nextVoter(v)) {
            int count = count(branches, v);
            if (count > most) {
                winner = v;
                most = count;
            }
        }
        if (lead(branches) < 0) {
            into.set(branches.copy(branches.firstVoter()).answer);
            into.invent(Double.NaN, Copy.MISSING);
            return NOBODY;
        }
        into.set(branches.copy(winner).answer);
        into.regrade(branches.worst(ballot(into) == WRONG ? Copy.ASSUMED : Copy.DERIVED));
        return winner;
    }
}
