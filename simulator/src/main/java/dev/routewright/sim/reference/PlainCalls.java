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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the calls of models, agents, people and tools. */
final class PlainCalls {
    private final World world;
    private final PlainAttempt attempts;
    private final Interpreter interpreter;
    private final PlainDeciders deciders;

    PlainCalls(World world, Interpreter interpreter, PlainDeciders deciders) {
        this.world = world;
        this.interpreter = interpreter;
        this.deciders = deciders;
        attempts = new PlainAttempt(world);
    }

    /**
     * How a node calls.
     *
     * @param change what the node makes of a cell
     * @param counts how many calls one attempt counts
     */
    record Way(int profile, CallLimits limits, @Nullable ContextRule rule, UnaryOperator<Cell> change, int counts) {}

    void model(Llm llm, PlainCopy copy) {
        call(llm, new Way(world.profile(llm.profile()), llm.limits(), llm.rule(), cell -> cell, 1), copy);
    }

    void agent(Agent agent, PlainCopy copy) {
        Traveller t = copy.now();
        if (world.isRecorded(agent.profile())) {
            call(agent, new Way(world.profile(agent.profile()), CallLimits.NONE, agent.rule(), cell -> cell, 1), copy);
            return;
        }
        call(
                agent,
                new Way(
                        world.profile(agent.backbone()),
                        CallLimits.NONE,
                        agent.rule(),
                        cell -> byBackbone(agent, cell, t),
                        (int) Math.ceil(agent.calls())),
                copy);
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

    private void call(Node node, Way way, PlainCopy copy) {
        Traveller t = copy.now();
        Traveller.Ask ask = new Traveller.Ask(t.cellRow(), way.profile(), t.variant());
        attempt(new Asking(node, way, copy, t, ask), 0, null, Work.begun(t));
    }

    /**
     * A call with all its attempts.
     *
     * @param t what the query carries when it comes
     */
    private record Asking(Node node, Way way, PlainCopy copy, Traveller t, Traveller.Ask ask) {}

    private void attempt(Asking a, int attempt, @Nullable Cell first, Work work) {
        int sample = a.copy.journey().sample(a.copy, a.ask);
        Cell base = first == null ? first(a, sample) : first;
        Cell next =
                first == null ? null : world.cells().exactly(a.way.profile(), a.ask.variant(), sample, a.t.cellRow());
        Cell cell = next == null ? base : next;
        PlainAttempt.Made made = attempts.make(a.node, a.way, cell, attempt, a.t);
        Work billed = bill(work, a.way, made);
        double quality =
                made.cell().failed() ? cell.quality() : made.cell().reply().quality();
        a.copy.until(a.node, billed, quality, () -> {
            if (made.cell().failed() && attempt < a.way.limits().retries()) {
                Work waited = backOff(a.way.limits(), attempt, billed);
                a.copy.until(a.node, waited, quality, () -> attempt(a, attempt + 1, base, waited));
            } else {
                answered(a.copy, a.node, billed, made.cell(), quality);
            }
        });
    }

    private Cell first(Asking a, int sample) {
        return a.way.change()
                .apply(world.cells()
                        .read(
                                a.way.profile(),
                                a.ask.variant(),
                                sample,
                                a.way.rule(),
                                a.t.cellRow(),
                                () -> world.draws().at(a.node, a.t, PlainDraws.FLIP)));
    }

    private static Work backOff(CallLimits limits, int attempt, Work work) {
        return work.waited(
                limits.backoffMillis() * Math.pow(2, attempt),
                limits.backoffMillis() > 0 ? Evidence.ASSUMED : Evidence.RECORDED);
    }

    private void answered(PlainCopy copy, Node node, Work work, Cell cell, double quality) {
        Work over = cell.failed() ? work : work.with(work.now().answered(cell.reply()));
        copy.visited(node, over, quality, Event.Why.NOT_A_CHOICE);
        interpreter.leave(copy, node, cell.failed() ? Node.FAILED : Node.OK);
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

    void person(Person person, PlainCopy copy) {
        Traveller t = copy.now();
        Cell recorded = world.cells().beside(world.profile(person.profile()), t.cellRow());
        Cell priced = Double.isNaN(recorded.cost()) && person.costPerItem() != null
                ? recorded.withCost(person.costPerItem(), Evidence.ASSUMED)
                : recorded;
        Cell cell = Double.isNaN(priced.millis()) && person.minutesPerItem() != null
                ? priced.withMillis(person.minutesPerItem() * 60000, Evidence.ASSUMED)
                : priced;
        Work work = once(Work.begun(t), person.profile(), cell, "");
        copy.until(person, work, cell.quality(), () -> answered(copy, person, work, cell, cell.quality()));
    }

    void tool(Tool tool, PlainCopy copy) {
        Traveller t = copy.now();
        String profile = profile(tool, t.cellRow());
        Cell recorded = profile.isEmpty()
                ? Cell.missing(-1, t.cellRow()).withTokens(0, 0)
                : deciders.outcome(profile, t.cellRow());
        double rate = profile.isEmpty() || world.isRecorded(profile) ? 0 : world.failureRate(profile);
        boolean fails = rate > 0 && world.draws().at(tool, t, PlainDraws.FAILURE) < rate;
        Cell cell = fails ? recorded.failing() : recorded;
        String note = fails ? "drawn by its failure rate of " + Words.number(rate) : "";
        Work work = once(Work.begun(rate > 0 ? t.decided(Evidence.ASSUMED) : t), profile, cell, note);
        copy.until(tool, work, Double.NaN, () -> used(tool, copy, work, cell.failed()));
    }

    private void used(Tool tool, PlainCopy copy, Work work, boolean failed) {
        if (failed) {
            copy.visited(tool, work, Event.Why.NOT_A_CHOICE);
        } else {
            Traveller after = tool.tag().isEmpty() ? work.now() : work.now().tagged(tool.tag());
            copy.visited(tool, work.with(after.with(tool.sets())), Event.Why.NOT_A_CHOICE);
        }
        interpreter.leave(copy, tool, failed ? Node.FAILED : Node.OK);
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
