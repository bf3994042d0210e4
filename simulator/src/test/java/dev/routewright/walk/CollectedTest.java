package dev.routewright.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectedTest {
    private static Collected of(int... keys) {
        Collected collected = new Collected();
        for (int key : keys) {
            collected.add(key);
        }
        return collected;
    }

    private static Collected branchOf(Collected around, int... keys) {
        Collected branch = of(9);
        branch.isBranchOf(around);
        for (int key : keys) {
            branch.add(key);
        }
        return branch;
    }

    @Test
    void aBranchHasWhatWasThereWhenItBeganAndWhatItGotItself() {
        Collected branch = branchOf(of(1, 2, 1), 1, 3);
        Collected below = branchOf(branch, 3, 1);
        assertThat(below.count()).isEqualTo(7);
        assertThat(below.like(1)).isEqualTo(4);
        assertThat(below.like(2)).isEqualTo(1);
        assertThat(below.like(3)).isEqualTo(2);
        assertThat(below.like(9)).isZero();
    }

    @Test
    void whatTheCopyAroundGetsLaterIsNotAmongThem() {
        Collected query = of(1);
        Collected loser = branchOf(query, 2);
        for (int i = 0; i < 50; i++) {
            query.add(2);
        }
        assertThat(loser.count()).isEqualTo(2);
        assertThat(loser.like(2)).isEqualTo(1);
    }

    @Test
    void aJoinAddsWhatAVoterHasGotSinceItBegan() {
        Collected query = of(1);
        Collected branch = branchOf(query, 2);
        Collected below = branchOf(branch, 3, 3);
        branch.addThoseOf(below);
        query.addThoseOf(branch);
        assertThat(query.count()).isEqualTo(4);
        assertThat(query.like(3)).isEqualTo(2);
    }

    @Test
    void aThoughtHoldsAllByItself() {
        Collected query = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Collected branch = branchOf(query, 2);
        query.add(2);
        Collected thought = of(2, 2);
        thought.set(branch);
        query.clear();
        branch.clear();
        assertThat(thought.count()).isEqualTo(11);
        assertThat(thought.like(2)).isEqualTo(2);
        assertThat(thought.like(10)).isEqualTo(1);
    }
}
