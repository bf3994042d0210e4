package dev.routewright.plan;

import dev.routewright.policy.Expected;
import dev.routewright.policy.PacedBudgetPolicy.Pace;
import java.util.List;

/** What a node's policy took from train rows, as plain numbers; all lists and arrays are in the order of its exits. */
public sealed interface NodeFit {
    /**
     * Of Utility and of a trained router, also where they rank the branches of a Fan.
     *
     * @param exits what each exit is expected to give; a trained router uses cost and milliseconds only
     */
    record Weighed(List<Expected> exits) implements NodeFit {
        public Weighed {
            exits = List.copyOf(exits);
        }
    }

    /**
     * Of a Budget whose price stays.
     *
     * @param price on cost, in quality per unit of money, at least 0; infinite to take the cheapest exits
     */
    record Priced(List<Expected> exits, double price) implements NodeFit {
        public Priced {
            exits = List.copyOf(exits);
        }
    }

    /** Of a paced Budget. */
    record Paced(List<Expected> exits, Pace pace) implements NodeFit {
        public Paced {
            exits = List.copyOf(exits);
        }
    }

    /**
     * Of LoadAware.
     *
     * @param millis expected time without load; NaN where not known
     * @param costs expected cost; NaN where not known
     */
    record Timed(double[] millis, double[] costs) implements NodeFit {}
}
