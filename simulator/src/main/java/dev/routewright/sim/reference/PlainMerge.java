package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a Join makes of its voters' answers. */
final class PlainMerge {
    private final World world;

    PlainMerge(World world) {
        this.world = world;
    }

    /**
     * The merged answer.
     *
     * @param winner whose tags, attributes and task go on; null where those go on on which all voters agree
     * @param answer null where the merge itself failed
     * @param call what the merge called; null for nothing
     * @param decision how well it is known that it went this way
     */
    record Merged(
            @Nullable Branch winner,
            @Nullable Reply answer,
            @Nullable Cell call,
            Evidence decision) {
        static Merged of(Branch winner, Reply answer) {
            return new Merged(winner, answer, null, Evidence.RECORDED);
        }

        /** Nobody knows which answer it is. */
        static Merged unclear(int profile) {
            return new Merged(null, Reply.invented(profile, Double.NaN, Evidence.MISSING), null, Evidence.RECORDED);
        }
    }

    /**
     * Merges.
     *
     * @param voters at least one, in exit order
     * @param all how many branches count
     * @param at what the query carries at the Join
     */
    Merged merge(Join join, List<Branch> voters, int all, Traveller at) {
        return switch (join.merge()) {
            case Merge.First f ->
                asItStands(voters.stream()
                        .min(Comparator.comparingDouble(b -> PlainJoin.unknownLast(b.endMillis())))
                        .orElseThrow());
            case Merge.Majority m -> vote(voters, b -> 1);
            case Merge.WeightedVote w -> vote(voters, Branch::weight);
            case Merge.BestScore b -> bestScore(b, voters, at.cellRow());
            case Merge.WeightedMean w -> mean(voters);
            case Merge.Synthesis s -> synthesise(join, s, voters, at);
            case Merge.LeadK l -> PlainLead.winner(voters);
            case Merge.Collect c -> collect(c, voters, all);
        };
    }

    private static Reply reply(Branch branch) {
        return Objects.requireNonNull(branch.traveller().answer());
    }

    private static Merged asItStands(Branch winner) {
        return Merged.of(winner, reply(winner));
    }

    private static Evidence derived(List<Branch> voters) {
        return voters.stream().map(b -> reply(b).grade()).reduce(Evidence.DERIVED, Evidence::worst);
    }

    /** How much a branch's vote counts. */
    private interface Weight {
        double of(Branch branch);
    }

    private static Merged vote(List<Branch> voters, Weight weight) {
        if (voters.size() == 1) {
            return asItStands(voters.getFirst());
        }
        if (voters.stream().allMatch(b -> reply(b).key() >= 0)) {
            return byKeys(voters, weight);
        }
        if (!voters.stream().allMatch(b -> reply(b).isRightOrWrong())) {
            return Merged.unclear(reply(voters.getFirst()).profile());
        }
        double right = 0;
        double whole = 0;
        for (Branch branch : voters) {
            whole += weight.of(branch);
            right += reply(branch).isRight() ? weight.of(branch) : 0;
        }
        Evidence grade = derived(voters);
        if (right > whole / 2) {
            Branch winner = first(voters, b -> reply(b).isRight());
            return Merged.of(winner, reply(winner).graded(grade));
        }
        Branch winner = first(voters, b -> !reply(b).isRight());
        Evidence agreed = grade.worst(Evidence.ASSUMED);
        return Merged.of(
                winner,
                reply(winner).isRight()
                        ? Reply.invented(reply(winner).profile(), 0, agreed)
                        : reply(winner).graded(agreed));
    }

    /** The first branch that is like that; the first of all where none is. */
    private static Branch first(List<Branch> voters, Predicate<Branch> like) {
        return voters.stream().filter(like).findFirst().orElse(voters.getFirst());
    }

    private static Merged byKeys(List<Branch> voters, Weight weight) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        for (Branch branch : voters) {
            weights.merge(reply(branch).key(), weight.of(branch), Double::sum);
        }
        Map.Entry<Integer, Double> won = null;
        for (Map.Entry<Integer, Double> candidate : weights.entrySet()) {
            if (won == null || candidate.getValue() > won.getValue()) {
                won = candidate;
            }
        }
        int key = Objects.requireNonNull(won).getKey();
        Branch winner = first(voters, b -> reply(b).key() == key);
        return Merged.of(winner, reply(winner).graded(derived(voters)));
    }

    private Merged bestScore(Merge.BestScore merge, List<Branch> voters, int row) {
        Branch best = null;
        float most = Float.NaN;
        for (Branch branch : voters) {
            String profile = world.dataset().profiles().get(reply(branch).profile());
            float score = world.number(merge.prefix() + ":" + profile, row);
            if (!Float.isNaN(score) && (best == null || score > most)) {
                best = branch;
                most = score;
            }
        }
        Branch winner = best == null ? voters.getFirst() : best;
        return new Merged(winner, reply(winner), null, best == null ? Evidence.MISSING : Evidence.RECORDED);
    }

    private Merged mean(List<Branch> voters) {
        List<Double> numbers = voters.stream().map(b -> number(reply(b))).toList();
        Branch first = voters.getFirst();
        boolean agree = numbers.stream().allMatch(n -> n.doubleValue() == numbers.getFirst());
        return agree
                ? Merged.of(first, reply(first).graded(derived(voters)))
                : Merged.unclear(reply(first).profile());
    }

    /** An answer as a number, NaN where it is none, which equals nothing. */
    private double number(Reply reply) {
        if (reply.key() < 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(world.dataset().outcomes().answerKeys().get(reply.key()));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Merged synthesise(Join join, Merge.Synthesis merge, List<Branch> voters, Traveller at) {
        int profile = world.profile(merge.profile());
        String variant = "join:"
                + voters.stream()
                        .map(b -> world.dataset().profiles().get(reply(b).profile()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("+"));
        Cell recorded = world.cells().exactly(profile, variant, 0, at.cellRow());
        if (recorded != null) {
            return new Merged(null, recorded.failed() ? null : recorded.reply(), recorded, Evidence.RECORDED);
        }
        Cell base = world.cells().stored(profile, at.cellRow()).assumed();
        boolean unknown = voters.stream().anyMatch(b -> Double.isNaN(reply(b).quality()));
        boolean some = voters.stream().anyMatch(b -> reply(b).isRight());
        Double chance = some ? merge.rightIfSome() : merge.rightIfNone();
        Reply written = unknown || chance == null
                ? Reply.invented(profile, Double.NaN, Evidence.MISSING)
                : Reply.invented(
                        profile, world.draws().at(join, at, PlainDraws.SYNTHESIS) < chance ? 1 : 0, Evidence.ASSUMED);
        return new Merged(
                null, written, base.withQuality(written.quality(), written.grade(), -1, -1), Evidence.RECORDED);
    }

    private static Merged collect(Merge.Collect merge, List<Branch> voters, int all) {
        int right = (int) voters.stream().filter(b -> reply(b).isRight()).count();
        return new Merged(
                null,
                Reply.invented(
                        reply(voters.getFirst()).profile(),
                        PlainLoop.whole(merge.whole(), right, all),
                        derived(voters)),
                null,
                Evidence.RECORDED);
    }
}
