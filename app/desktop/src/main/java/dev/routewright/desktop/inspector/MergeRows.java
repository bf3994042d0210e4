package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of one way to merge answers. */
final class MergeRows {
    private static final String SYNTHESIS = "synthesis";
    private static final Merge.Synthesis FIRST_SYNTHESIS = new Merge.Synthesis("", null, null);
    private static final Merge.LeadK FIRST_LEAD = new Merge.LeadK(2, 9);

    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final Function<UnaryOperator<Merge>, @Nullable String> change;

    /** @param change replaces the merge by a changed one; gives null where it was done */
    MergeRows(NodeEdits edits, DatasetFacts facts, Function<UnaryOperator<Merge>, @Nullable String> change) {
        this.edits = edits;
        this.facts = facts;
        this.change = change;
    }

    void addTo(Form form, Merge merge) {
        switch (merge) {
            case Merge.First f -> form.note("The answer that came first, as it stands.");
            case Merge.Majority m -> form.note("The answer that most branches gave, by the recorded answer keys.");
            case Merge.WeightedVote v ->
                form.note("Like a majority, but a branch counts by the score that its Parallel"
                        + " gave it; without scores all count the same.");
            case Merge.BestScore b -> {
                new NameRow("Score", "inspector-merge-prefix", facts.perProfilePrefixes())
                        .addTo(
                                form,
                                () -> now() instanceof Merge.BestScore best ? best.prefix() : "",
                                prefix -> change.apply(m -> new Merge.BestScore(prefix)));
                form.note("The answer of the profile with the largest score on the query.");
            }
            case Merge.WeightedMean m ->
                form.note("Of answers that are numbers. Its quality is known only where all" + " agree.");
            case Merge.Synthesis s -> synthesis(form);
            case Merge.LeadK l -> lead(form);
            case Merge.Collect c -> {
                form.choice(
                        "The whole is",
                        "inspector-whole",
                        MergeRows::wholes,
                        () -> now() instanceof Merge.Collect collect
                                ? collect.whole().name()
                                : "",
                        whole -> change.apply(m -> new Merge.Collect(Merge.Whole.valueOf(whole))));
                form.note("Puts the answers to the parts together. A part without an answer is wrong.");
            }
        }
    }

    private void synthesis(Form form) {
        new ProfileRow(edits, facts)
                .addTo(
                        form,
                        "Written by",
                        "inspector-merge-profile",
                        () -> synthesisNow().profile(),
                        profile -> synthesis(s -> new Merge.Synthesis(profile, s.rightIfSome(), s.rightIfNone())));
        new StatedRow(
                        edits,
                        "rightIfSome",
                        1,
                        () -> synthesisNow().rightIfSome(),
                        chance -> synthesis(s -> new Merge.Synthesis(s.profile(), chance, s.rightIfNone())))
                .addTo(form, "Right if some are", "inspector-right-if-some", () -> "", "missing");
        new StatedRow(
                        edits,
                        "rightIfNone",
                        1,
                        () -> synthesisNow().rightIfNone(),
                        chance -> synthesis(s -> new Merge.Synthesis(s.profile(), s.rightIfSome(), chance)))
                .addTo(form, "Right if none is", "inspector-right-if-none", () -> "", "missing");
        form.note("A further call reads all answers and writes one. Where that is not recorded, the two chances draw"
                + " whether it is right, assumed.");
    }

    private void lead(Form form) {
        form.whole(
                "Lead",
                "inspector-lead",
                1,
                Integer.MAX_VALUE,
                () -> leadNow().k(),
                k -> change.apply(m -> m instanceof Merge.LeadK l ? new Merge.LeadK(k, l.mostSamples()) : m));
        form.whole(
                "Most samples",
                "inspector-most-samples",
                1,
                Integer.MAX_VALUE,
                () -> leadNow().mostSamples(),
                most -> change.apply(m -> m instanceof Merge.LeadK l ? new Merge.LeadK(l.k(), most) : m));
        form.note("Branches are asked one after the other, round and round, until one answer is ahead by the lead.");
    }

    private Merge now() {
        return edits.node() instanceof Join join ? join.merge() : new Merge.First();
    }

    private Merge.Synthesis synthesisNow() {
        return now() instanceof Merge.Synthesis s ? s : FIRST_SYNTHESIS;
    }

    private Merge.LeadK leadNow() {
        return now() instanceof Merge.LeadK l ? l : FIRST_LEAD;
    }

    private @Nullable String synthesis(UnaryOperator<Merge.Synthesis> changed) {
        return change.apply(m -> m instanceof Merge.Synthesis s ? changed.apply(s) : m);
    }

    /** What becomes of a whole's quality, and what people call it. */
    static SequencedMap<String, String> wholes() {
        SequencedMap<String, String> wholes = new LinkedHashMap<>();
        wholes.put(Merge.Whole.ALL_RIGHT.name(), "right if all are");
        wholes.put(Merge.Whole.SHARE_RIGHT.name(), "share of right");
        return wholes;
    }

    /** All ways to merge, and what people call them. */
    static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put("first", "the first answer");
        kinds.put("majority", "a majority vote");
        kinds.put("weighted", "a weighted vote");
        kinds.put("best", "the best score");
        kinds.put("mean", "a weighted mean");
        kinds.put(SYNTHESIS, "a synthesis");
        kinds.put("lead", "first to lead");
        kinds.put("collect", "all the parts");
        return kinds;
    }

    /** What stands for a merge in the choice. */
    static String kind(Merge merge) {
        return switch (merge) {
            case Merge.First f -> "first";
            case Merge.Majority m -> "majority";
            case Merge.WeightedVote v -> "weighted";
            case Merge.BestScore b -> "best";
            case Merge.WeightedMean m -> "mean";
            case Merge.Synthesis s -> SYNTHESIS;
            case Merge.LeadK l -> "lead";
            case Merge.Collect c -> "collect";
        };
    }

    /** A first merge of a kind. */
    static Merge first(String kind, DatasetFacts facts) {
        return switch (kind) {
            case "majority" -> new Merge.Majority();
            case "weighted" -> new Merge.WeightedVote();
            case "best" ->
                new Merge.BestScore(
                        facts.perProfilePrefixes().stream().findFirst().orElse(""));
            case "mean" -> new Merge.WeightedMean();
            case SYNTHESIS -> FIRST_SYNTHESIS;
            case "lead" -> FIRST_LEAD;
            case "collect" -> new Merge.Collect(Merge.Whole.ALL_RIGHT);
            default -> new Merge.First();
        };
    }
}
