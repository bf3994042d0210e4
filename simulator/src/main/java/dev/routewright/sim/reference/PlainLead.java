package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts samples by answer. Without a recorded key a quality of exactly 0 or 1 stands for one; a sample that has
 * neither ends the sampling, and nobody knows who would have won.
 */
final class PlainLead {
    private PlainLead() {}

    private static List<Reply> votes(List<Branch> samples) {
        return samples.stream()
                .filter(Branch::isOk)
                .map(b -> b.traveller().answer())
                .toList();
    }

    private static boolean isUnclear(Reply vote) {
        return vote.key() < 0 && !vote.isRightOrWrong();
    }

    private static String candidate(Reply vote) {
        return vote.key() >= 0 ? "key " + vote.key() : vote.isRight() ? "right" : "wrong";
    }

    private static Map<String, Integer> counts(List<Reply> votes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        votes.forEach(vote -> counts.merge(candidate(vote), 1, Integer::sum));
        return counts;
    }

    /** Whether no further sample is drawn, unless the most were drawn. */
    static boolean isDecided(List<Branch> samples, int k) {
        List<Reply> votes = votes(samples);
        if (votes.stream().anyMatch(PlainLead::isUnclear)) {
            return true;
        }
        List<Integer> ranked = new ArrayList<>(counts(votes).values());
        ranked.sort((a, b) -> b - a);
        int second = ranked.size() > 1 ? ranked.get(1) : 0;
        return !ranked.isEmpty() && ranked.getFirst() - second >= k;
    }

    /** @param voters ok samples, at least one */
    static PlainMerge.Merged winner(List<Branch> voters) {
        List<Reply> votes = votes(voters);
        if (votes.stream().anyMatch(PlainLead::isUnclear)) {
            return PlainMerge.Merged.unclear(votes.getFirst().profile());
        }
        Map<String, Integer> counts = counts(votes);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int first = 0;
        while (counts.getOrDefault(candidate(votes.get(first)), 0) < most) {
            first++;
        }
        Reply won = votes.get(first);
        Evidence grade = votes.stream().map(Reply::grade).reduce(Evidence.DERIVED, Evidence::worst);
        boolean agreedWrong = won.key() < 0 && !won.isRight();
        return PlainMerge.Merged.of(voters.get(first), won.graded(agreedWrong ? grade.worst(Evidence.ASSUMED) : grade));
    }
}
