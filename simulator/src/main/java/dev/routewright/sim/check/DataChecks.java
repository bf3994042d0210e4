package dev.routewright.sim.check;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.ContextProblems;
import dev.routewright.plan.DataProblems;
import dev.routewright.plan.Entry;
import dev.routewright.plan.PlanRefused;
import dev.routewright.plan.Reach;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that rows or a result say about a document; what the drawing alone decides is in graph.check. */
public final class DataChecks {
    /** A catalog price changes nothing, or not everything, because tokens are not recorded (warning). */
    public static final String PRICE_NOT_APPLIED = "price-not-applied";
    /** A catalog price is in another currency than the dataset's costs (error). */
    public static final String CURRENCY_MISMATCH = "currency-mismatch";
    /** A by-task policy maps a task that no query has (info). */
    public static final String TASK_NOT_IN_DATASET = "task-not-in-dataset";
    /** A by-task policy sends a task of the dataset to its default (info). */
    public static final String TASK_NOT_MAPPED = "task-not-mapped";

    private static final int NAMES_SHOWN = 6;

    private final Document document;
    private final Dataset dataset;
    private final Set<String> given = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private DataChecks(Document document, Dataset dataset) {
        this.document = document;
        this.dataset = dataset;
    }

    /**
     * What the loaded datasets decide.
     *
     * @param byId loaded datasets by the id of their reference, as recorded
     */
    public static List<Finding> of(Document document, Map<String, Dataset> byId) {
        Entry entry;
        try {
            entry = Entry.of(document, byId);
        } catch (PlanRefused refused) {
            return refused.findings().stream()
                    .filter(f -> f.code().equals(Entry.NOT_LOADED))
                    .toList();
        }
        DataChecks checks = new DataChecks(document, entry.dataset());
        Set<String> called = Reach.calledProfiles(document.graph());
        Dataset blended = CatalogChecks.withBlends(document, entry.dataset());
        DataProblems.of(document.graph(), blended, entry.split(), document.catalog()).stream()
                .filter(finding -> !finding.code().equals(Codes.NO_PROFILE))
                .forEach(checks.findings::add);
        checks.findings.addAll(ContextProblems.of(document.graph(), blended, document.catalog()));
        called.forEach(checks::price);
        checks.findings.addAll(CatalogChecks.of(document.catalog(), entry.dataset(), called));
        checks.given.addAll(Reach.givenTasks(document.graph()));
        Reach.fromQueries(document.graph()).forEach(checks::tasks);
        return List.copyOf(checks.findings);
    }

    /** What only a result shows: branches that no query took, routers that send nearly everything one way. */
    public static List<Finding> ofResult(Document document, SimulationResult result) {
        return ResultChecks.of(document.graph(), result);
    }

    private void price(String profile) {
        switch (Pricing.effect(dataset, document.catalog(), profile)) {
            case NONE, PER_CALL, SCALED -> {}
            case CURRENCY_MISMATCH ->
                add(
                        CURRENCY_MISMATCH,
                        Severity.ERROR,
                        null,
                        "The price of '" + profile + "' is in "
                                + priceOf(profile).currency() + ", the costs are in "
                                + Pricing.currency(dataset, document.catalog()) + "; nothing is converted.",
                        "State the price in the currency of the costs.");
            case NOT_APPLIED ->
                add(
                        PRICE_NOT_APPLIED,
                        Severity.WARNING,
                        null,
                        "The price of '" + profile
                                + "' changes no cost: dataset '" + dataset.name()
                                + "' records neither tokens nor an old price that "
                                + "it is a multiple of.",
                        "Remove the price from the profile, or use a dataset with tokens.");
            case FROM_TOKENS -> {
                int kept = Pricing.cellsAtOldPrice(dataset, document.catalog(), profile);
                if (kept > 0) {
                    add(
                            PRICE_NOT_APPLIED,
                            Severity.WARNING,
                            null,
                            "The price of '" + profile + "' does not reach " + kept + " of " + dataset.rows()
                                    + " calls, which have a cost but no tokens.",
                            "Read the mean cost with care; it mixes two prices.");
                }
            }
        }
    }

    private Price priceOf(String profile) {
        return Objects.requireNonNull(
                Objects.requireNonNull(document.catalog().get(profile)).price());
    }

    private void tasks(Node node) {
        if (!(Reach.policyOf(node) instanceof PolicySpec.ByTask policy)) {
            return;
        }
        Set<String> there = new HashSet<>(dataset.queries().taskNames());
        there.addAll(given);
        List<String> absent = policy.exitByTask().keySet().stream()
                .filter(task -> !there.contains(task))
                .toList();
        if (!absent.isEmpty()) {
            add(
                    TASK_NOT_IN_DATASET,
                    Severity.INFO,
                    node.id(),
                    "'" + node.label() + "' maps " + some(absent) + ", which no query of '" + dataset.name()
                            + "' has as its task.",
                    "Remove the line, or correct the spelling.");
        }
        List<String> unmapped = dataset.queries().taskNames().stream()
                .filter(task -> !policy.exitByTask().containsKey(task))
                .toList();
        if (!unmapped.isEmpty()) {
            add(
                    TASK_NOT_MAPPED,
                    Severity.INFO,
                    node.id(),
                    "'" + node.label() + "' sends " + some(unmapped) + " to '" + policy.otherwise()
                            + "', because they are not mapped.",
                    "Map them if that is not meant.");
        }
    }

    private static String some(List<String> names) {
        return names.size() <= NAMES_SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES_SHOWN)) + " and " + (names.size() - NAMES_SHOWN) + " more";
    }

    private void add(String code, Severity severity, @Nullable NodeId node, String says, String fix) {
        findings.add(new Finding(code, severity, node, says, fix));
    }
}
