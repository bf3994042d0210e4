package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Wait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Waits for branches, stops losers, and puts one query together again. */
final class PlainJoin {
    private final World world;
    private final PlainMerge merges;

    PlainJoin(World world) {
        this.world = world;
        merges = new PlainMerge(world);
    }

    /**
     * When the wait is over, and for whom.
     *
     * @param voters empty where it failed
     * @param decision how well that is known
     */
    record Waited(double millis, Evidence millisGrade, List<PlainFan.Branch> voters, Evidence decision) {}

    /** A number to sort by: what is not known comes last. */
    static double unknownLast(double millis) {
        return Double.isNaN(millis) ? Double.POSITIVE_INFINITY : millis;
    }

    PlainCalls.Called merge(Join join, PlainFan.Branches branches) {
        List<PlainFan.Branch> kept =
                branches.started().stream().filter(b -> !b.isDiscarded()).toList();
        Waited waited = join.merge() instanceof Merge.LeadK
                ? sampled(branches, kept)
                : waited(join.waitFor(), branches.fan(), kept);
        boolean cancels =
                join.cancelLosers() && !(join.waitFor() instanceof Wait.All) && !(join.merge() instanceof Merge.LeadK);
        List<Event.Branch> told = told(branches, waited, cancels);
        Traveller at = together(join, branches, waited, told);
        PlainMerge.Merged merged = waited.voters().isEmpty() ? null : merges.merge(join, waited.voters(), kept, at);
        Work work = Work.begun(at);
        if (merged != null && merged.call() != null) {
            work = called(work, ((Merge.Synthesis) join.merge()).profile(), merged.call());
        }
        Event.Why why = () -> FlowReasons.join(world, join, branches, waited, merged);
        if (merged == null || merged.answer() == null) {
            return new PlainCalls.Called(work.done(join, why), Node.FAILED);
        }
        Reply answer = merged.answer();
        Traveller whole = carrying(work.now().decided(merged.decision()), branches, waited.voters(), merged.winner())
                .holding(answer);
        Traveller out = merged.call() == null ? whole : whole.collected(Traveller.plus(whole.answers(), answer));
        return new PlainCalls.Called(
                work.with(out).done(join, merged.call() == null ? Double.NaN : answer.quality(), why), Node.OUT);
    }

    private static Work called(Work work, String profile, Cell cell) {
        double start = work.now().millis();
        Charge charge = new Charge(
                start,
                start + cell.millis(),
                cell.cost(),
                cell.costGrade(),
                false,
                1,
                cell.tokensIn(),
                cell.tokensOut(),
                profile);
        return work.billed(charge, cell.millis(), cell.millisGrade()).called(cell.told(profile, ""));
    }

    private static Waited sampled(PlainFan.Branches branches, List<PlainFan.Branch> kept) {
        Traveller last = branches.started().getLast().end().traveller();
        return new Waited(
                last.millis(),
                last.millisGrade(),
                kept.stream().filter(PlainFan.Branch::isOk).toList(),
                Evidence.RECORDED);
    }

    private static Waited waited(Wait wait, Traveller fan, List<PlainFan.Branch> kept) {
        List<PlainFan.Branch> ok =
                kept.stream().filter(PlainFan.Branch::isOk).sorted(byEnd()).toList();
        if (wait instanceof Wait.All) {
            double last = fan.millis();
            Evidence grade = fan.millisGrade();
            for (PlainFan.Branch branch : kept) {
                last = branch == kept.getFirst() ? branch.endMillis() : Math.max(last, branch.endMillis());
                grade = grade.worst(branch.end().traveller().millisGrade());
            }
            return new Waited(
                    last, grade, kept.stream().filter(PlainFan.Branch::isOk).toList(), Evidence.RECORDED);
        }
        Evidence decision = Evidence.RECORDED;
        for (PlainFan.Branch branch : kept) {
            decision = kept.size() > 1 ? decision.worst(branch.end().traveller().millisGrade()) : decision;
        }
        int needed = wait instanceof Wait.Quorum quorum ? quorum.branches() : 1;
        if (ok.size() >= needed) {
            PlainFan.Branch last = ok.get(needed - 1);
            List<PlainFan.Branch> voters =
                    kept.stream().filter(ok.subList(0, needed)::contains).toList();
            return until(last, voters, decision);
        }
        List<PlainFan.Branch> notOk =
                kept.stream().filter(b -> !b.isOk()).sorted(byEnd()).toList();
        int hopeless = kept.size() - needed + 1;
        return hopeless < 1
                ? new Waited(fan.millis(), fan.millisGrade(), List.of(), decision)
                : until(notOk.get(hopeless - 1), List.of(), decision);
    }

    private static Waited until(PlainFan.Branch last, List<PlainFan.Branch> voters, Evidence decision) {
        return new Waited(last.endMillis(), last.end().traveller().millisGrade(), voters, decision);
    }

    private static Comparator<PlainFan.Branch> byEnd() {
        return Comparator.comparingDouble(b -> unknownLast(b.endMillis()));
    }

    /** What counts of every branch. A branch whose end is not known is not stopped. */
    private List<Event.Branch> told(PlainFan.Branches branches, Waited waited, boolean cancels) {
        List<Event.Branch> told = new ArrayList<>();
        for (PlainFan.Branch branch : branches.started()) {
            Traveller end = branch.end().traveller();
            boolean voter = waited.voters().contains(branch);
            boolean stopped = cancels && !voter && !branch.isDiscarded() && branch.endMillis() > waited.millis();
            told.add(new Event.Branch(
                    branch.exit(),
                    end.row(),
                    branch.start(),
                    stopped ? waited.millis() : branch.endMillis(),
                    branch.end().how(),
                    stopped,
                    voter,
                    stopped ? Event.stopped(end.events(), waited.millis(), world.prices()) : end.events()));
        }
        for (String exit : branches.notStarted()) {
            told.add(new Event.Branch(
                    exit, branches.fan().row(), Double.NaN, Double.NaN, null, false, false, List.of()));
        }
        return List.copyOf(told);
    }

    /** The query at the Join, with the answer that it had at the Fan. */
    private static Traveller together(Join join, PlainFan.Branches branches, Waited waited, List<Event.Branch> told) {
        Traveller fan = branches.fan();
        Bill bill = fan.bill();
        for (Event.Branch branch : told) {
            bill = bill.plus(Bill.of(branch.events()));
        }
        Traveller at = fan.billed(bill)
                .at(waited.millis(), waited.millisGrade())
                .decided(waited.decision())
                .decided(branches.decision());
        List<Reply> answers = new ArrayList<>(fan.answers());
        LinkedHashMap<NodeId, Integer> visits = new LinkedHashMap<>(fan.visits());
        for (PlainFan.Branch branch : branches.started()) {
            Traveller end = branch.end().traveller();
            at = at.decided(end.decisions());
            if (waited.voters().contains(branch)) {
                answers.addAll(end.answers()
                        .subList(fan.answers().size(), end.answers().size()));
                end.visits().forEach((node, times) -> visits.merge(node, times - fan.visits(node), Integer::sum));
            }
        }
        visits.merge(join.id(), 1, Integer::sum);
        return at.having(visits)
                .collected(List.copyOf(answers))
                .asking(branches.asked())
                .told(new Event.Fork(told));
    }

    /** With the winner's tags, attributes and task, else with those on which all voters agree. */
    private static Traveller carrying(
            Traveller at, PlainFan.Branches branches, List<PlainFan.Branch> voters, PlainFan.@Nullable Branch winner) {
        Traveller fan = branches.fan();
        if (winner != null) {
            Traveller won = winner.end().traveller();
            return at.carrying(won.tags(), won.attributes()).named(branches.areParts() ? fan.task() : won.task());
        }
        List<Traveller> ends = voters.stream().map(b -> b.end().traveller()).toList();
        Traveller first = ends.getFirst();
        SortedSet<String> tags = new TreeSet<>(first.tags());
        SortedMap<String, String> attributes = new TreeMap<>(fan.attributes());
        first.attributes().forEach((name, value) -> {
            if (ends.stream().allMatch(e -> value.equals(e.attributes().get(name)))) {
                attributes.put(name, value);
            }
        });
        ends.forEach(end -> tags.retainAll(end.tags()));
        boolean sameTask = !branches.areParts() && ends.stream().allMatch(e -> Objects.equals(e.task(), first.task()));
        return at.carrying(tags, attributes).named(sameTask ? first.task() : fan.task());
    }
}
