package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query, or a copy of it in a branch, carries. A value: every step makes a new one.
 *
 * @param place which rows it reads and which branch it is in
 * @param decisions the worst grade of the decisions on its path
 * @param passed which nodes it passed
 * @param rounds where it is in its Loops
 */
record Traveller(
        Place place, Load load, Bill bill, Clock clock, Evidence decisions, Passed passed, Map<NodeId, Rounds> rounds) {

    /**
     * Where it stands.
     *
     * @param row the query's row: what it is judged and drawn by
     * @param use how often that row was used before, from 0; draws are new for each use
     * @param cellRow the row whose cells, columns and text are read: another only within a Loop over steps
     * @param branchKey 0 outside of branches
     */
    record Place(int row, int use, int cellRow, long branchKey) {
        /** At another row of the same query. */
        Place readingRow(int newCellRow) {
            return new Place(row, use, newCellRow, branchKey);
        }

        Place inBranch(long newBranchKey) {
            return new Place(row, use, cellRow, newBranchKey);
        }

        /** With a part of the query, which is as often used as the query itself. */
        Place atPart(int part) {
            return new Place(part, use, part, branchKey);
        }
    }

    /**
     * What is in its hands.
     *
     * @param task its label; null for none
     * @param tags set on its way
     * @param attributes set by Tools on its way
     * @param answer the current answer; null for none
     * @param answers all answers that it got, in order
     */
    record Load(
            @Nullable String task,
            SortedSet<String> tags,
            SortedMap<String, String> attributes,
            @Nullable Reply answer,
            Grown<Reply> answers) {}

    /** @param millis passed so far, NaN once a part is missing */
    record Clock(double millis, Evidence grade) {}

    /** What is asked. */
    record Ask(int cellRow, int profile, String variant) {}

    /**
     * Rounds of one Loop.
     *
     * @param round the one that it is in, from 1
     * @param answers the current answers at the ends of the rounds before, as far as there were some
     * @param without how many rounds ended without one
     */
    record Rounds(int round, List<Reply> answers, int without) {
        static final Rounds NONE = new Rounds(0, List.of(), 0);
        static final Rounds FIRST = new Rounds(1, List.of(), 0);

        Rounds ended(@Nullable Reply answer) {
            return answer == null
                    ? new Rounds(round, answers, without + 1)
                    : new Rounds(round, Traveller.plus(answers, answer), without);
        }

        Rounds next() {
            return new Rounds(round + 1, answers, without);
        }
    }

    /** @param use how often its row was used before, from 0 */
    static Traveller entering(int row, int use, @Nullable String task) {
        return new Traveller(
                new Place(row, use, row, 0),
                new Load(task, Collections.emptySortedSet(), Collections.emptySortedMap(), null, Grown.none()),
                Bill.NOTHING,
                new Clock(0, Evidence.RECORDED),
                Evidence.RECORDED,
                Passed.nothing(),
                Map.of());
    }

    int row() {
        return place.row;
    }

    int cellRow() {
        return place.cellRow;
    }

    @Nullable
    String task() {
        return load.task;
    }

    SortedSet<String> tags() {
        return load.tags;
    }

    SortedMap<String, String> attributes() {
        return load.attributes;
    }

    @Nullable
    Reply answer() {
        return load.answer;
    }

    Grown<Reply> answers() {
        return load.answers;
    }

    double millis() {
        return clock.millis;
    }

    Evidence millisGrade() {
        return clock.grade;
    }

    /** How often it passed a node. */
    int visits(NodeId node) {
        return passed.times(node);
    }

    /** The tags as outcome tables write them. */
    String variant() {
        return String.join("+", load.tags);
    }

    Traveller at(Place newPlace) {
        return new Traveller(newPlace, load, bill, clock, decisions, passed, rounds);
    }

    Traveller inBranch(long key) {
        return new Traveller(place.inBranch(key), load, bill, clock, decisions, passed.intoBranch(), rounds);
    }

    Traveller readingRow(int cellRow) {
        return at(place.readingRow(cellRow));
    }

    private Traveller with(Load newLoad) {
        return new Traveller(place, newLoad, bill, clock, decisions, passed, rounds);
    }

    Traveller named(@Nullable String newTask) {
        return with(new Load(newTask, load.tags, load.attributes, load.answer, load.answers));
    }

    Traveller tagged(String tag) {
        TreeSet<String> more = new TreeSet<>(load.tags);
        more.add(tag);
        return carrying(more, load.attributes);
    }

    Traveller with(Map<String, String> newAttributes) {
        TreeMap<String, String> more = new TreeMap<>(load.attributes);
        more.putAll(newAttributes);
        return carrying(load.tags, more);
    }

    Traveller carrying(SortedSet<String> newTags, SortedMap<String, String> newAttributes) {
        return with(new Load(load.task, newTags, newAttributes, load.answer, load.answers));
    }

    /** Has another current answer, which is not collected. */
    Traveller holding(@Nullable Reply newAnswer) {
        return with(new Load(load.task, load.tags, load.attributes, newAnswer, load.answers));
    }

    /** Got an answer, which is now the current one. */
    Traveller answered(Reply reply) {
        return holding(reply).collected(reply);
    }

    Traveller collected(Reply reply) {
        return with(new Load(load.task, load.tags, load.attributes, load.answer, load.answers.plus(reply)));
    }

    Traveller charged(Charge more) {
        return billed(bill.plus(more));
    }

    Traveller billed(Bill newBill) {
        return new Traveller(place, load, newBill, clock, decisions, passed, rounds);
    }

    Traveller waited(double more, Evidence grade) {
        return at(clock.millis + more, clock.grade.worst(grade));
    }

    Traveller at(double newMillis, Evidence newGrade) {
        return new Traveller(place, load, bill, new Clock(newMillis, newGrade), decisions, passed, rounds);
    }

    Traveller decided(Evidence grade) {
        return new Traveller(place, load, bill, clock, decisions.worst(grade), passed, rounds);
    }

    Traveller visiting(NodeId node) {
        return new Traveller(place, load, bill, clock, decisions, passed.plus(node), rounds);
    }

    Traveller inRounds(Map<NodeId, Rounds> newRounds) {
        return new Traveller(place, load, bill, clock, decisions, passed, newRounds);
    }

    static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return Collections.unmodifiableList(longer);
    }
}
