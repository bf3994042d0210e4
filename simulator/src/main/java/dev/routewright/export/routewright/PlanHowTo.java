package dev.routewright.export.routewright;

import dev.routewright.export.Bundle;
import dev.routewright.export.LossList;
import dev.routewright.graph.Document;
import dev.routewright.plan.Asks;
import dev.routewright.plan.Fitted;
import java.util.ArrayList;
import java.util.List;

/** The page that says what stands in a plan and how it decides. */
final class PlanHowTo {
    private PlanHowTo() {}

    static String text(Document document, Fitted fitted, Bundle bundle) {
        return """
                # Run the plan of "%s"

                %s`plan.json` holds the whole drawing: `nodes`, `edges` and `profiles` are spelled as in a
                `*.route.json` file. `fitted` holds what the policies took from the train rows, so that they decide
                without the dataset. `asks` says what a caller has to send with each query:

                %s

                In `fitted`, numbers by task stand in the order of `tasks`, and the last one is for any other task and
                for a query without one. `nodes` has, by the id of a node, what it expects of each exit: quality, cost
                and latency in milliseconds, as recorded. `weighed` is for Utility and for a trained router, `priced`
                and `paced` for Budget with its price or with its first price and its step, `timed` for By load.
                `scale` has the least and greatest cost and latency by which they are brought to 0..1. A number that is
                not known is `null`, one without bound is `"Infinity"` or `"-Infinity"`.

                A query enters at the node of kind `query` and goes along the edge of the exit that each node picks,
                until it comes to an `answer`. An exit without an edge ends it as failed. Of equal exits the earlier one
                in the node's `exits` is taken; one of which a number is `null` that counts is passed over, and where
                all are, the first is taken. Numbers that are sent and what they are compared with are rounded to single
                precision. A Split and a Random draw by a hash of the run's seed, the query and the node's id, so that
                the same query always goes the same way.

                The guide has all of it to the digit: "How a plan decides" on its page Exports, and Policies.

                %s""".formatted(
                document.name(),
                document.synthetic() ? "The numbers behind this design come from a generator (synthetic).\n\n" : "",
                asks(fitted.asks()),
                LossList.markdown(document, bundle.losses()));
    }

    private static String asks(Asks asks) {
        List<String> all = new ArrayList<>();
        all.add("- its text");
        if (asks.task()) {
            all.add("- its task label");
        }
        asks.columns().forEach((name, kind) -> all.add("- the " + FittedJson.word(kind) + " `" + name + "`"));
        return String.join("\n", all);
    }
}
