package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides for a Join: stops losers, and puts one query together again. */
final class PlainJoin {
    private final World world;
    private final Interpreter interpreter;
    private final PlainMerge merges;

    PlainJoin(World world, Interpreter interpreter) {
        this.world = world;
        this.interpreter = interpreter;
        merges = new PlainMerge(world);
    }

    /** A number to sort by: what is not known comes last. */
    static double unknownLast(double millis) {
        return Double.isNaN(millis) ? Double.POSITIVE_INFINITY : millis;
    }

    /** The time has come: all branches are past it. */
    void decide(PlainPass pass) {
        Evidence known = PlainWait.grade(pass);
        pass.isDecided();
        pass.branches().stream().filter(Branch::isOpen).forEach(Branch::isNotNeeded);
        if (PlainWait.cancels(pass)) {
            stopLosers(pass);
        }
        PlainCopy copy = pass.parent();
        Join join = pass.join();
        copy.carries(together(pass, known));
        PlainMerge.Merged merged =
                pass.voters().isEmpty() ? null : merges.merge(join, pass.voters(), counted(pass), copy.now());
        Event.Why why = () -> FlowReasons.join(world, pass, known, merged);
        Work work = Work.begun(copy.now());
        if (merged == null || merged.call() == null) {
            leave(pass, work, merged, why);
            return;
        }
        Work written = called(work, ((Merge.Synthesis) join.merge()).profile(), merged.call());
        Reply answer = merged.answer();
        copy.until(
                join, written, answer == null ? Double.NaN : answer.quality(), () -> leave(pass, written, merged, why));
    }

    private static int counted(PlainPass pass) {
        return (int) pass.branches().stream().filter(Branch::counts).count();
    }

    private void stopLosers(PlainPass pass) {
        double at = pass.parent().clock();
        Set<PlainCopy> stopped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Branch branch : pass.branches()) {
            if (branch.isAwaited()) {
                branch.copy().stop(at, world.prices());
                collect(branch.copy(), stopped);
            }
        }
        pass.parent().journey().forget(stopped, at);
    }

    private static void collect(PlainCopy copy, Set<PlainCopy> into) {
        into.add(copy);
        copy.passes().forEach(pass -> pass.copies().forEach(branch -> collect(branch, into)));
    }

    /** The query at the Join, with the answer that it had at the Fan. */
    private static Traveller together(PlainPass pass, Evidence known) {
        Traveller at = pass.parent().now().decided(known).decided(pass.decision());
        Bill bill = at.bill();
        for (Bill branch : pass.newBills()) {
            bill = bill.plus(branch);
        }
        at = at.billed(bill);
        for (Branch branch : pass.branches()) {
            at = branch.hasBegun() ? at.decided(branch.traveller().decisions()) : at;
        }
        for (Branch voter : pass.voters()) {
            for (NodeId node : voter.traveller().passed().inBranch()) {
                at = at.visiting(node);
            }
            Grown<Reply> answers = voter.traveller().answers();
            for (Reply reply : answers.subList(pass.start().answers().size(), answers.size())) {
                at = at.collected(reply);
            }
        }
        return at.visiting(pass.join().id());
    }

    private void leave(PlainPass pass, Work work, PlainMerge.@Nullable Merged merged, Event.Why why) {
        PlainCopy copy = pass.parent();
        Join join = pass.join();
        if (merged == null || merged.answer() == null) {
            copy.visited(join, work, why);
            interpreter.leave(copy, join, Node.FAILED);
            return;
        }
        Reply answer = merged.answer();
        Traveller out = carrying(work.now().decided(merged.decision()), pass, merged.winner())
                .holding(answer);
        boolean isWritten = merged.call() != null;
        copy.visited(
                join,
                work.with(isWritten ? out.collected(answer) : out),
                isWritten ? answer.quality() : Double.NaN,
                why);
        interpreter.leave(copy, join, Node.OUT);
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

    /** With the winner's tags, attributes and task, else with those on which all voters agree. */
    private static Traveller carrying(Traveller at, PlainPass pass, @Nullable Branch winner) {
        Traveller fan = pass.start();
        if (winner != null) {
            Traveller won = winner.traveller();
            return at.carrying(won.tags(), won.attributes()).named(pass.areParts() ? fan.task() : won.task());
        }
        List<Traveller> ends = pass.voters().stream().map(Branch::traveller).toList();
        Traveller first = ends.getFirst();
        SortedSet<String> tags = new TreeSet<>(first.tags());
        SortedMap<String, String> attributes = new TreeMap<>(fan.attributes());
        first.attributes().forEach((name, value) -> {
            if (ends.stream().allMatch(e -> value.equals(e.attributes().get(name)))) {
                attributes.put(name, value);
            }
        });
        ends.forEach(end -> tags.retainAll(end.tags()));
        boolean sameTask = !pass.areParts() && ends.stream().allMatch(e -> Objects.equals(e.task(), first.task()));
        return at.carrying(tags, attributes).named(sameTask ? first.task() : fan.task());
    }
}
