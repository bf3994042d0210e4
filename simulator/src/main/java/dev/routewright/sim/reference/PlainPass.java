package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One pass of a Fan by one copy, with its branches, until its Join has decided and beyond. */
final class PlainPass {
    private final Fan fan;
    private final Join join;
    private final PlainCopy parent;
    private final Traveller start;
    private final boolean areParts;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Branch> arrived = new ArrayList<>();
    private final Set<Charge> billed = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Branch> voters = List.of();
    private Evidence decision = Evidence.RECORDED;
    private boolean isSettled;
    private boolean isDecided;

    PlainPass(Fan fan, Join join, PlainCopy parent, boolean areParts) {
        this.fan = fan;
        this.join = join;
        this.parent = parent;
        this.areParts = areParts;
        start = parent.now();
    }

    Fan fan() {
        return fan;
    }

    Join join() {
        return join;
    }

    PlainCopy parent() {
        return parent;
    }

    /** What the query carried at the Fan. */
    Traveller start() {
        return start;
    }

    boolean areParts() {
        return areParts;
    }

    List<Branch> branches() {
        return branches;
    }

    List<PlainCopy> copies() {
        return branches.stream().map(Branch::copy).toList();
    }

    Branch of(PlainCopy copy) {
        return branches.stream().filter(b -> b.copy() == copy).findFirst().orElseThrow();
    }

    /** Those who have brought an answer, in the order in which they came. */
    List<Branch> arrived() {
        return arrived;
    }

    /** How well it is known which branches began. */
    Evidence decision() {
        return decision;
    }

    void isUnclear() {
        decision = Evidence.MISSING;
    }

    /** It is known when the Join decides, and by whose answers. */
    void settles(List<Branch> newVoters, Traveller.Clock when, Runnable decide) {
        isSettled = true;
        voters = branches.stream().filter(newVoters::contains).toList();
        parent.carries(parent.now().at(when.millis(), when.grade()));
        parent.then(decide);
        parent.journey().goes(parent);
    }

    boolean isSettled() {
        return isSettled;
    }

    /** Those whose answers count, in branch order; empty where the Join has failed. */
    List<Branch> voters() {
        return voters;
    }

    /** The Join has decided. */
    void isDecided() {
        isDecided = true;
    }

    boolean isOpen() {
        return !isDecided;
    }

    /** What its branches were billed for and nobody has counted yet, branch by branch. */
    List<Bill> newBills() {
        List<Bill> bills = new ArrayList<>();
        for (Branch branch : branches) {
            Bill bill = Bill.NOTHING;
            for (Charge charge : branch.copy().charges()) {
                if (billed.add(charge)) {
                    bill = bill.plus(charge);
                }
            }
            bills.add(bill);
        }
        return bills;
    }
}
