package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether what was trained has left its scores in a dataset: an error where none is there, a warning where some lack. */
final class LearnedScores {
    private LearnedScores() {}

    /** The columns {@code prefix:profile} that a dataset does not have as numbers. */
    static List<String> lacking(Dataset dataset, String prefix, Collection<String> profiles) {
        return profiles.stream()
                .map(profile -> prefix + ":" + profile)
                .filter(column -> dataset.queries().numbers(column) == null)
                .toList();
    }

    /** A trained router, asked about the profiles of the first calls behind a node's exits. */
    static Optional<Finding> ofExits(
            Dataset dataset, Node node, Collection<String> profiles, PolicySpec.Learned policy) {
        List<String> lacking = lacking(dataset, policy.prefix(), profiles);
        return finding(dataset, node, "router", policy.artifact(), lacking, lacking.size() == profiles.size());
    }

    /** A trained verifier, asked about the profiles whose answers it can meet. */
    static Optional<Finding> ofAnswers(
            Dataset dataset, Verifier node, Collection<String> profiles, ScoreSource.Learned source) {
        List<String> lacking = lacking(dataset, source.prefix(), profiles);
        return finding(dataset, node, "verifier", source.artifact(), lacking, lacking.size() == profiles.size());
    }

    /** A trained guard. */
    static Optional<Finding> ofGuard(Dataset dataset, Guard node, Detector.Learned detector) {
        boolean isThere = dataset.queries().numbers(detector.column()) != null;
        return finding(
                dataset, node, "guard", detector.artifact(), isThere ? List.of() : List.of(detector.column()), true);
    }

    private static Optional<Finding> finding(
            Dataset dataset, Node node, String trained, String artifact, List<String> lacking, boolean none) {
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        boolean one = lacking.size() == 1;
        return Optional.of(new Finding(
                DataProblems.LEARNED_WITHOUT_SCORES,
                none ? Severity.ERROR : Severity.WARNING,
                node.id(),
                "'" + node.label() + "' asks the trained " + trained + " '" + artifact + "', but dataset '"
                        + dataset.name() + "' has no numeric column" + (one ? " " : "s ") + String.join(", ", lacking)
                        + ".",
                "Train a " + trained + " of that name first, or bring its scores as column" + (one ? "" : "s")
                        + " of the dataset."));
    }
}
