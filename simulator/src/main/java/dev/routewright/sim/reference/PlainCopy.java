package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query under way, or a copy of it in a branch: what it carries, what has happened to it, and what it does next. */
final class PlainCopy {
    private final PlainJourney journey;
    private final @Nullable PlainPass pass;
    private final List<Integer> path;
    private final List<Event> events = new ArrayList<>();
    private final List<PlainPass> passes = new ArrayList<>();
    private Traveller now;
    private @Nullable Runnable next;
    private @Nullable Visiting visiting;
    private End.@Nullable How how;
    private double stop = Double.NaN;

    /**
     * A visit that is not over.
     *
     * @param quality its quality, should what is under way have been the last of it
     * @param over how many of its charges are for what is over
     */
    private record Visiting(Node node, Work work, double quality, int over) {}

    private PlainCopy(PlainJourney journey, @Nullable PlainPass pass, List<Integer> path, Traveller now) {
        this.journey = journey;
        this.pass = pass;
        this.path = path;
        this.now = now;
    }

    /** The query itself, or the thought of an Oracle. */
    static PlainCopy root(PlainJourney journey, Traveller now) {
        return new PlainCopy(journey, null, List.of(), now);
    }

    /** The copy in a branch of the pass that its parent makes now. */
    static PlainCopy branch(PlainPass pass, int number, Traveller now) {
        PlainCopy parent = pass.parent();
        List<Integer> path = new ArrayList<>(parent.path);
        path.add(parent.passes.indexOf(pass));
        path.add(number);
        return new PlainCopy(parent.journey, pass, List.copyOf(path), now);
    }

    PlainJourney journey() {
        return journey;
    }

    /** The pass of the Fan in whose branch it is; null for the query itself. */
    @Nullable
    PlainPass pass() {
        return pass;
    }

    /** What it carries; its clock says when it will act next. */
    Traveller now() {
        return now;
    }

    double clock() {
        return now.millis();
    }

    /** Its way, without those of its branches. */
    List<Event> events() {
        return events;
    }

    List<PlainPass> passes() {
        return passes;
    }

    /** The pass for whose Join it waits; null where it goes on by itself. */
    @Nullable
    PlainPass openPass() {
        return passes.isEmpty() || !passes.getLast().isOpen() ? null : passes.getLast();
    }

    boolean hasEnded() {
        return how != null;
    }

    /** How it ended; null where it has not. */
    End.@Nullable How how() {
        return how;
    }

    boolean isStopped() {
        return !Double.isNaN(stop);
    }

    /** When it was stopped; another time where it was not. */
    double stopOr(double otherwise) {
        return isStopped() ? stop : otherwise;
    }

    boolean isOk() {
        return how != null && end().isOkBranch();
    }

    End end() {
        return new End(now, Objects.requireNonNull(how, "it has not ended"));
    }

    /** Where it comes among those at the same time: behind all branches of the Fan that it passed last. */
    List<Integer> place() {
        List<Integer> place = new ArrayList<>(path);
        if (!passes.isEmpty()) {
            place.add(passes.size() - 1);
            place.add(Integer.MAX_VALUE);
        }
        return place;
    }

    /** Whether it acts before another: earlier, with what is unknown last, or in an earlier branch. */
    boolean isBefore(PlainCopy other) {
        int byTime = Double.compare(clock(), other.clock());
        return byTime < 0 || byTime == 0 && compare(place(), other.place()) < 0;
    }

    /** The order of branches. */
    static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return a.size() - b.size();
    }

    /** Carries something else from now on. */
    void carries(Traveller traveller) {
        now = traveller;
    }

    /** What it does when its clock has come. */
    void then(Runnable step) {
        next = step;
    }

    /** Is in a visit, and goes on with it when the clock of that work has come. */
    void until(Node node, Work work, double quality, Runnable step) {
        visiting = new Visiting(node, work, quality, visiting == null ? 0 : visiting.over);
        now = work.now();
        next = step;
    }

    /** The visit is over. */
    void visited(Node node, Work work, double quality, Event.Why why) {
        visiting = null;
        now = work.now();
        events.add(work.over(node, quality, why));
    }

    /** The visit of a node that calls nothing is over. */
    void visited(Node node, Work work, Event.Why why) {
        visited(node, work, Double.NaN, why);
    }

    /** Acts: its clock has come, so that what was under way is over. */
    void act() {
        if (visiting != null) {
            Work work = visiting.work;
            visiting = new Visiting(
                    visiting.node, work, visiting.quality, work.charges().size());
        }
        Runnable step = Objects.requireNonNull(next, "it has nothing to do");
        next = null;
        step.run();
    }

    /** Waits for the branches of a Fan. */
    void forks(PlainPass forked) {
        passes.add(forked);
        events.add(new Event.Fork(forked));
        journey.rests(this);
    }

    void ends(End.How newHow) {
        how = newHow;
        journey.rests(this);
    }

    /** What it has been billed for so far, with all branches below it, in walking order. */
    List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case Event.Visit visit -> charges.addAll(visit.charges());
                case Event.Fork fork -> fork.pass().copies().forEach(b -> charges.addAll(b.charges()));
                case Event.Leave leave -> {}
            }
        }
        if (visiting != null) {
            charges.addAll(visiting.work.charges().subList(0, visiting.over));
        }
        return charges;
    }

    /** The worst grade of the decisions of this copy and of all below it. */
    Evidence worstDecision() {
        Evidence worst = now.decisions();
        for (PlainPass forked : passes) {
            for (PlainCopy branch : forked.copies()) {
                worst = worst.worst(branch.worstDecision());
            }
        }
        return worst;
    }

    /**
     * Is stopped at a time, with all below it: what began then or later never was. What is under way and nobody knows how
     * long is taken to have been over.
     */
    void stop(double at, PlainPrices prices) {
        events.removeIf(event -> switch (event) {
            case Event.Visit visit -> visit.start() >= at;
            case Event.Leave leave -> leave.at() >= at;
            case Event.Fork fork -> false;
        });
        if (visiting != null && visiting.work.start() < at) {
            Event.Visit whole = visiting.work.over(visiting.node, visiting.quality, Event.Why.NOT_A_CHOICE);
            events.add(StoppedVisit.of(whole, at, prices));
        }
        visiting = null;
        if (!hasEnded()) {
            stop = isStopped() ? stop : at;
            journey.rests(this);
        }
        for (PlainPass forked : passes) {
            forked.copies().forEach(branch -> branch.stop(at, prices));
        }
    }
}
