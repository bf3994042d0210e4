package dev.routewright.sim;

import dev.routewright.dataset.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one query through a drawing, with the reason of every decision.
 *
 * @param row its row in the dataset, from 0
 * @param id its id in the dataset
 * @param task the dataset's own label; null for none
 * @param steps the nodes that it visited, in order
 * @param answeredBy the profile that gave the last answer; null where none did
 * @param failed whether it ended without an answer
 * @param quality 0..1, NaN where missing; cost and millis likewise, in the dataset's currency and in milliseconds
 */
public record QueryPath(
        int row,
        String id,
        @Nullable String task,
        List<Step> steps,
        @Nullable String answeredBy,
        boolean failed,
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
     * @param call what was called there; null where the node calls nothing
     * @param choice why it left by its exit; null where it has but one
     * @param exit by which it left; null at the end of the path
     * @param to label of the node after it; null at the end of the path
     * @param cost spent up to and with this visit, NaN once a part is missing
     * @param millis passed up to and with this visit, NaN once a part is missing
     */
    public record Step(
            String node,
            String label,
            String kind,
            @Nullable Call call,
            @Nullable Choice choice,
            @Nullable String exit,
            @Nullable String to,
            double cost,
            double millis) {}

    /** A recorded call. Figures are NaN where missing; a failed call has given no answer. */
    public record Call(
            String profile,
            boolean failed,
            double quality,
            Evidence qualityGrade,
            double cost,
            Evidence costGrade,
            double millis,
            Evidence millisGrade) {}

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
