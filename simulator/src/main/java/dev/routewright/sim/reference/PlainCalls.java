package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the calls of models, agents, people and tools. */
final class PlainCalls {
    private final World world;
    private final PlainAttempt attempts;
    private final PlainDeciders deciders;
    private final PlainOrder order;

    PlainCalls(World world, PlainDeciders deciders, PlainOrder order) {
        this.world = world;
        this.order = order;
        this.deciders = deciders;
        attempts = new PlainAttempt(world);
    }

    /** A call that was made: what the query carries then, and by which exit it goes on. */
    record Called(Traveller after, String exit) {}

    /**
     * How a node calls.
     *
     * @param change what the node makes of a cell
     * @param counts how many calls one attempt counts
     */
    record Way(int profile, CallLimits limits, @Nullable ContextRule rule, UnaryOperator<Cell> change, int counts) {}

    Called model(Llm llm, Traveller t) {
        return call(llm, new Way(world.profile(llm.profile()), llm.limits(), llm.rule(), cell -> cell, 1), t);
    }

    Called agent(Agent agent, Traveller t) {
        if (world.isRecorded(agent.profile())) {
            return call(
                    agent, new Way(world.profile(agent.profile()), CallLimits.NONE, agent.rule(), cell -> cell, 1), t);
        }
        return call(
                agent,
                new Way(
                        world.profile(agent.backbone()),
                        CallLimits.NONE,
                        agent.rule(),
                        cell -> byBackbone(agent, cell, t),
                        (int) Math.ceil(agent.calls())),
                t);
    }

    /** What an agent makes of its backbone's plain call. */
    private Cell byBackbone(Agent agent, Cell cell, Traveller t) {
        double work = agent.calls() * agent.tokensPerCall();
        double time = agent.isParallel() ? agent.tokensPerCall() : work;
        boolean asIs = agent.fixes() == 0 && agent.breaks() == 0;
        Cell judged = PlainCells.flipped(
                cell.assumed(),
                agent.fixes(),
                agent.breaks(),
                () -> world.draws().at(agent, t, PlainDraws.AGENT_FLIP));
        return judged.withQuality(judged.quality(), judged.qualityGrade(), asIs ? cell.key() : -1, -1)
                .withCost(cell.cost() * work, judged.costGrade())
                .withMillis(cell.millis() * time, judged.millisGrade())
                .withTokens(cell.tokensIn() * work, cell.tokensOut() * work);
    }

    private Called call(Node node, Way way, Traveller t) {
        Work work = Work.begun(t);
        String variant = t.variant();
        Traveller.Ask ask = new Traveller.Ask(t.cellRow(), way.profile(), variant);
        List<Event.Asked> asked = new ArrayList<>();
        Cell first = null;
        for (int attempt = 0; ; attempt++) {
            PlainOrder.Moment moment = PlainOrder.Moment.of(node, t, attempt, ask);
            Map<Traveller.Ask, Integer> before = order.before(moment, work.now());
            asked.add(new Event.Asked(moment, before, work.now().millis(), t.millis(), Double.NaN, false));
            int sample = before.getOrDefault(ask, 0);
            Cell cell;
            if (first == null) {
                first = way.change()
                        .apply(world.cells()
                                .read(
                                        way.profile(),
                                        variant,
                                        sample,
                                        way.rule(),
                                        t.cellRow(),
                                        () -> world.draws().at(node, t, PlainDraws.FLIP)));
                cell = first;
            } else {
                Cell next = world.cells().exactly(way.profile(), variant, sample, t.cellRow());
                cell = next == null ? first : next;
            }
            work = work.with(counted(work.now(), ask));
            PlainAttempt.Made made = attempts.make(node, way, cell, attempt, t);
            work = bill(work, way, made);
            if (!made.cell().failed()) {
                Reply reply = made.cell().reply();
                Traveller after =
                        work.with(work.now().answered(reply)).done(node, reply.quality(), Event.Why.NOT_A_CHOICE);
                return new Called(told(asked, after), Node.OK);
            }
            if (attempt == way.limits().retries()) {
                Traveller after = work.done(node, cell.quality(), Event.Why.NOT_A_CHOICE);
                return new Called(told(asked, after), Node.FAILED);
            }
            work = work.waited(
                    way.limits().backoffMillis() * Math.pow(2, attempt),
                    way.limits().backoffMillis() > 0 ? Evidence.ASSUMED : Evidence.RECORDED);
        }
    }

    /** Tells what was asked in a visit that is over now. */
    private static Traveller told(List<Event.Asked> asked, Traveller after) {
        Traveller told = after;
        for (Event.Asked a : asked) {
            told = told.told(a.inVisitUntil(after.millis()));
        }
        return told;
    }

    private static Traveller counted(Traveller t, Traveller.Ask ask) {
        Map<Traveller.Ask, Integer> asked = new HashMap<>(t.asked());
        asked.merge(ask, 1, Integer::sum);
        return t.asking(asked);
    }

    private Work bill(Work work, Way way, PlainAttempt.Made made) {
        Cell cell = made.cell();
        String name = world.dataset().profiles().get(way.profile());
        double start = work.now().millis();
        Charge charge = new Charge(
                start,
                start + cell.millis(),
                cell.cost(),
                cell.costGrade(),
                false,
                way.counts(),
                cell.tokensIn(),
                cell.tokensOut(),
                name);
        return work.with(work.now().decided(made.decision()))
                .billed(charge, cell.millis(), cell.millisGrade())
                .called(cell.told(name, made.note()));
    }

    Called person(Person person, Traveller t) {
        Cell cell = world.cells().beside(world.profile(person.profile()), t.cellRow());
        if (Double.isNaN(cell.cost()) && person.costPerItem() != null) {
            cell = cell.withCost(person.costPerItem(), Evidence.ASSUMED);
        }
        if (Double.isNaN(cell.millis()) && person.minutesPerItem() != null) {
            cell = cell.withMillis(person.minutesPerItem() * 60000, Evidence.ASSUMED);
        }
        Work work = once(Work.begun(t), person.profile(), cell, "");
        if (cell.failed()) {
            return new Called(work.done(person, cell.quality(), Event.Why.NOT_A_CHOICE), Node.FAILED);
        }
        return new Called(
                work.with(work.now().answered(cell.reply())).done(person, cell.quality(), Event.Why.NOT_A_CHOICE),
                Node.OK);
    }

    Called tool(Tool tool, Traveller t) {
        String profile = profile(tool, t.cellRow());
        Cell cell = profile.isEmpty()
                ? Cell.missing(-1, t.cellRow()).withTokens(0, 0)
                : deciders.outcome(profile, t.cellRow());
        Traveller before = t;
        String note = "";
        double rate = profile.isEmpty() || world.isRecorded(profile) ? 0 : world.failureRate(profile);
        if (rate > 0) {
            before = t.decided(Evidence.ASSUMED);
            if (world.draws().at(tool, t, PlainDraws.FAILURE) < rate) {
                cell = cell.failing();
                note = "drawn by its failure rate of " + Words.number(rate);
            }
        }
        Work work = once(Work.begun(before), profile, cell, note);
        if (cell.failed()) {
            return new Called(work.done(tool, Event.Why.NOT_A_CHOICE), Node.FAILED);
        }
        Traveller after = tool.tag().isEmpty() ? work.now() : work.now().tagged(tool.tag());
        return new Called(work.with(after.with(tool.sets())).done(tool, Event.Why.NOT_A_CHOICE), Node.OK);
    }

    /** The profile that a tool calls for a row. */
    private String profile(Tool tool, int row) {
        if (!tool.profileColumn().isEmpty()
                && world.dataset().queries().columns().get(tool.profileColumn()) instanceof Column.Words words
                && words.codes()[row] >= 0) {
            return words.words().get(words.codes()[row]);
        }
        return tool.profile();
    }

    private static Work once(Work work, String profile, Cell cell, String note) {
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
        return work.billed(charge, cell.millis(), cell.millisGrade()).called(cell.told(profile, note));
    }
}
