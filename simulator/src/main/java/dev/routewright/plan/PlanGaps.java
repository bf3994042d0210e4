package dev.routewright.plan;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What nodes need that a fitted drawing itself does not list. What was fitted has no such gap; what was read from a file
 * may have been changed by hand.
 */
public final class PlanGaps {
    /** A node calls a profile that is not listed. */
    public static final String PROFILE_NOT_LISTED = "profile-not-listed";
    /** A node reads a column for which no caller is asked. */
    public static final String COLUMN_NOT_ASKED = "column-not-asked";
    /** A node goes by the query's task, for which no caller is asked. */
    public static final String LABEL_NOT_ASKED = "label-not-asked";

    private final Fitted fitted;
    private final LiveNeeds needs;
    private final List<Finding> findings = new ArrayList<>();

    private PlanGaps(Fitted fitted) {
        this.fitted = fitted;
        needs = new LiveNeeds(fitted.graph(), fitted.profiles());
    }

    /** All of them; only nodes that queries can reach are asked. */
    public static List<Finding> of(Fitted fitted) {
        PlanGaps gaps = new PlanGaps(fitted);
        Reach.fromQueries(fitted.graph()).forEach(gaps::profile);
        gaps.needs.columns().forEach(gaps::column);
        gaps.scores();
        gaps.labels();
        return gaps.findings;
    }

    private void profile(Node node) {
        String called = node instanceof Agent agent && !fitted.profiles().contains(agent.profile())
                ? agent.backbone()
                : Reach.answersAs(node);
        if (called != null && !fitted.profiles().contains(called)) {
            add(PROFILE_NOT_LISTED, node, "calls '" + called + "', which is not among the profiles of the plan");
        }
    }

    private void column(LiveNeeds.OfColumn need) {
        Asks.Kind asked = fitted.asks().columns().get(need.column());
        boolean fits = switch (need.lack()) {
            case NONE -> asked == need.kind();
            case OTHER_KIND -> asked != null;
            case SCORE, WHOLE -> true;
        };
        if (!fits) {
            add(
                    COLUMN_NOT_ASKED,
                    need.node(),
                    "reads '" + need.column() + "', which callers are not asked to send"
                            + (asked == null
                                    ? ""
                                    : " as a " + need.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Scores of some profiles may be missing, but a node without any judges nothing. */
    private void scores() {
        Map<Node, String> without = new LinkedHashMap<>();
        for (LiveNeeds.OfColumn need : needs.columns()) {
            if (need.lack() == LiveNeeds.Lack.SCORE) {
                without.putIfAbsent(need.node(), need.column());
            }
        }
        for (LiveNeeds.OfColumn need : needs.columns()) {
            if (need.lack() == LiveNeeds.Lack.SCORE && fitted.asks().columns().get(need.column()) == Asks.Kind.NUMBER) {
                without.remove(need.node());
            }
        }
        without.forEach((node, column) -> add(
                COLUMN_NOT_ASKED,
                node,
                "judges by scores such as '" + column + "', and callers are asked to send none"));
    }

    private void labels() {
        boolean known = fitted.origin() == null || !fitted.tasks().isEmpty();
        if (known && !fitted.asks().task()) {
            needs.labels()
                    .forEach(node -> add(
                            LABEL_NOT_ASKED, node, "goes by the query's task, which callers are not asked to send"));
        }
    }

    private void add(String code, Node node, String does) {
        findings.add(new Finding(
                code,
                Severity.ERROR,
                Objects.requireNonNull(node.id()),
                "'" + node.label() + "' " + does + ".",
                "Maybe the plan was changed by hand; export it again."));
    }
}
