package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query, or a copy of it in a branch, carries. A value: every step makes a new one.
 *
 * @param place which rows it reads and which branch it is in
 * @param task its label; null for none
 * @param tags set on its way
 * @param attributes set by Tools on its way
 * @param answer the current answer; null for none
 * @param answers all answers that it got, in order
 * @param millis passed so far, NaN once a part is missing
 * @param decisions the worst grade of the decisions on its path
 * @param visits how often it passed each node, in the order of first visits
 * @param rounds where it is in its Loops
 * @param asked how often each profile was asked on each row with each variant, in branches that travelled before too
 * @param events what happened, since the branch began where it is in one
 */
record Traveller(
        Place place,
        @Nullable String task,
        SortedSet<String> tags,
        SortedMap<String, String> attributes,
        @Nullable Reply answer,
        List<Reply> answers,
        Bill bill,
        double millis,
        Evidence millisGrade,
        Evidence decisions,
        SequencedMap<NodeId, Integer> visits,
        Map<NodeId, Rounds> rounds,
        Map<Ask, Integer> asked,
        List<Event> events) {

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
                task,
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                null,
                List.of(),
                Bill.NOTHING,
                0,
                Evidence.RECORDED,
                Evidence.RECORDED,
                new LinkedHashMap<>(),
                Map.of(),
                Map.of(),
                List.of());
    }

    int row() {
        return place.row;
    }

    int cellRow() {
        return place.cellRow;
    }

    /** How often it passed a node. */
    int visits(NodeId node) {
        return visits.getOrDefault(node, 0);
    }

    /** The tags as outcome tables write them. */
    String variant() {
        return String.join("+", tags);
    }

    Traveller at(Place newPlace) {
        return new Traveller(
                newPlace,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    Traveller readingRow(int cellRow) {
        return at(place.readingRow(cellRow));
    }

    Traveller named(@Nullable String newTask) {
        return new Traveller(
                place,
                newTask,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    Traveller tagged(String tag) {
        TreeSet<String> more = new TreeSet<>(tags);
        more.add(tag);
        return carrying(more, attributes);
    }

    Traveller with(Map<String, String> newAttributes) {
        TreeMap<String, String> more = new TreeMap<>(attributes);
        more.putAll(newAttributes);
        return carrying(tags, more);
    }

    Traveller carrying(SortedSet<String> newTags, SortedMap<String, String> newAttributes) {
        return new Traveller(
                place,
                task,
                newTags,
                newAttributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    /** Has another current answer, which is not collected. */
    Traveller holding(@Nullable Reply newAnswer) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                newAnswer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    /** Got an answer, which is now the current one. */
    Traveller answered(Reply reply) {
        return holding(reply).collected(plus(answers, reply));
    }

    Traveller collected(List<Reply> newAnswers) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                newAnswers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    Traveller charged(Charge more) {
        return billed(bill.plus(more));
    }

    Traveller billed(Bill newBill) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                newBill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    Traveller waited(double more, Evidence grade) {
        return at(millis + more, millisGrade.worst(grade));
    }

    Traveller at(double newMillis, Evidence newGrade) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                newMillis,
                newGrade,
                decisions,
                visits,
                rounds,
                asked,
                events);
    }

    Traveller decided(Evidence grade) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions.worst(grade),
                visits,
                rounds,
                asked,
                events);
    }

    Traveller visiting(NodeId node) {
        LinkedHashMap<NodeId, Integer> more = new LinkedHashMap<>(visits);
        more.merge(node, 1, Integer::sum);
        return having(more);
    }

    Traveller having(SequencedMap<NodeId, Integer> newVisits) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                newVisits,
                rounds,
                asked,
                events);
    }

    Traveller inRounds(Map<NodeId, Rounds> newRounds) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                newRounds,
                asked,
                events);
    }

    Traveller asking(Map<Ask, Integer> newAsked) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                newAsked,
                events);
    }

    Traveller told(List<Event> newEvents) {
        return new Traveller(
                place,
                task,
                tags,
                attributes,
                answer,
                answers,
                bill,
                millis,
                millisGrade,
                decisions,
                visits,
                rounds,
                asked,
                newEvents);
    }

    Traveller told(Event event) {
        return told(plus(events, event));
    }

    static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return Collections.unmodifiableList(longer);
    }
}
