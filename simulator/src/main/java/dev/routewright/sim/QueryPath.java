package dev.routewright.sim;

import dev.routewright.dataset.Evidence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of one query through a drawing, with the reason of every decision.
 *
 * @param row its row in the dataset, from 0
 * @param id its id in the dataset
 * @param task the dataset's own label; null for none
 * @param steps the nodes that it visited, in order
 * @param answeredBy the profile that gave the last answer; null where none did
 * @param failed whether it ended without an answer and was not refused
 * @param refused whether it was refused
 * @param shouldRefuse whether a refusal is the right answer to its row, so that any other answer scores 0
 * @param quality 0..1, NaN where missing; cost and millis likewise, in the dataset's currency and in milliseconds
 */
public record QueryPath(
        int row,
        String id,
        @Nullable String task,
        List<Step> steps,
        @Nullable String answeredBy,
        boolean failed,
        boolean refused,
        boolean shouldRefuse,
        double quality,
        Evidence qualityGrade,
        double cost,
        Evidence costGrade,
        double millis,
        Evidence millisGrade) {
    public QueryPath {
        steps = List.copyOf(steps);
    }

    /**
     * A visit of a node.
     *
     * @param row the row whose cells were read: the query's own, or that of a part or a step
     * @param calls what was called there, in order: deciders, attempts of a call, a merging call
     * @param choice why it left by its exit; null where it has but one
     * @param branches the ways of its copies where the node is a Fan; empty elsewhere
     * @param exit by which it left; null at the end of a way and at a Fan
     * @param to label of the node after it; null at the end of a way
     * @param tags that the query carries then, sorted
     * @param attributes that Tools have set by then, by name
     * @param cost spent up to and with this visit, NaN once a part is missing
     * @param millis passed up to and with this visit, NaN once a part is missing
     */
    public record Step(
            String node,
            String label,
            String kind,
            int row,
            List<Call> calls,
            @Nullable Choice choice,
            List<Branch> branches,
            @Nullable String exit,
            @Nullable String to,
            List<String> tags,
            SequencedMap<String, String> attributes,
            double cost,
            double millis) {
        public Step {
            calls = List.copyOf(calls);
            branches = List.copyOf(branches);
            tags = List.copyOf(tags);
            attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        }
    }

    /** What became of a branch. */
    public enum BranchEnd {
        /** It came to its Join with an answer, and that counted. */
        VOTED,
        /** It came to its Join, but without an answer or when that no longer counted. */
        NOT_COUNTED,
        /** It was stopped when the Join had what it waited for. */
        STOPPED,
        /** It ended at an exit that leads nowhere. */
        FAILED,
        /** It ended at an Answer that discards. */
        DISCARDED,
        /** It was not started, because a branch had answered or the wait was over before. */
        NOT_STARTED
    }

    /**
     * The way of a copy down one branch of a Fan.
     *
     * @param row the row of the copy: the query's own, or that of a part
     * @param start when it began, in milliseconds since the query entered; NaN where not known or not started
     * @param end when it ended or was stopped; NaN likewise
     */
    public record Branch(String exit, int row, double start, double end, BranchEnd how, List<Step> steps) {
        public Branch {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A recorded call. Figures are NaN where missing; a failed call has given no answer.
     *
     * @param profile null where a decision has stated numbers only
     * @param isDeciding whether it was made to decide, so that it has no quality
     * @param note what was special about it, such as a time-out; empty for nothing
     */
    public record Call(
            @Nullable String profile,
            boolean isDeciding,
            boolean failed,
            String note,
            double quality,
            Evidence qualityGrade,
            double cost,
            Evidence costGrade,
            double millis,
            Evidence millisGrade) {

        /** The note of a call that was under way when its branch was stopped. */
        public static final String STOPPED = "stopped under way";

        /** A call that should answer or help to. */
        public static Call of(
                String profile,
                boolean failed,
                String note,
                double quality,
                Evidence qualityGrade,
                double cost,
                Evidence costGrade,
                double millis,
                Evidence millisGrade) {
            return new Call(profile, false, failed, note, quality, qualityGrade, cost, costGrade, millis, millisGrade);
        }

        /** What a decision cost and how long it took. */
        public static Call deciding(
                @Nullable String profile, double cost, Evidence costGrade, double millis, Evidence millisGrade) {
            return new Call(
                    profile, true, false, "", Double.NaN, Evidence.MISSING, cost, costGrade, millis, millisGrade);
        }
    }

    /**
     * A decision.
     *
     * @param by what decided, such as {@code threshold} or {@code verifier}
     * @param inputs what it read, in reading order
     * @param because why the taken exit was taken, as a sentence
     * @param rejected the other exits in the node's order
     * @param grade how well the decision is known; {@code MISSING} where what it had to read was not there
     */
    public record Choice(String by, List<Input> inputs, String because, List<Rejected> rejected, Evidence grade) {
        public Choice {
            inputs = List.copyOf(inputs);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Something that a decision read.
     *
     * @param value as text; null where the row does not have it
     */
    public record Input(String name, @Nullable String value) {}

    /**
     * An exit that was not taken.
     *
     * @param to label of the node that it leads to; null where it is not connected
     * @param because why not, as a sentence
     */
    public record Rejected(String exit, @Nullable String to, String because) {}
}
