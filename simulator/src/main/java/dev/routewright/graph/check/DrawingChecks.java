package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import java.time.LocalDate;
import java.util.List;

/** All rules that the drawing alone decides; their codes are in {@link Codes}. */
public final class DrawingChecks {
    private static final List<DrawingRule> RULES = List.of(
            new OneQuery(),
            new NothingIntoQuery(),
            new RunnableKinds(),
            new Structure(),
            new Choices(),
            new ConnectedExits(),
            new DispatchToTasks(),
            new ExitsOfPolicies(),
            new Weights(),
            new AscendingCuts(),
            new ScoresNamed(),
            new ReadableRegexes(),
            new WholeConditions(),
            new BranchesOfFans(),
            new WaitsOfJoins(),
            new RoundsOfLoops(),
            new Tags(),
            new FalseHits(),
            new DatasetsOfQueries(),
            new ProfilesOfCalls(),
            new Currencies(),
            new Reachable(),
            new CallBefore(),
            new LiveChoices(),
            new FreeParametersThere(),
            new UncertainParametersThere(),
            new FallbackProviders());

    private DrawingChecks() {}

    /** What is wrong or doubtful: errors first, then warnings, then infos. Empty for a clean drawing. */
    public static List<Finding> of(Document document) {
        Findings out = new Findings();
        RULES.forEach(rule -> rule.check(document, out));
        return out.sorted();
    }

    /**
     * The same and which prices are old.
     *
     * @param today the day by which the age of prices is told
     */
    public static List<Finding> of(Document document, LocalDate today) {
        Findings out = new Findings();
        RULES.forEach(rule -> rule.check(document, out));
        new PriceAge(today).check(document, out);
        return out.sorted();
    }

    /** Whether some finding stops a run. */
    public static boolean stopsRun(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
