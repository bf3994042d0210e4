package dev.routewright.policy;

/** The exit of the first rule that holds. */
public final class RulesPolicy implements Policy {
    private final RowTest[] tests;
    private final int[] exits;
    private final int otherwise;

    /**
     * @param tests in the order in which they are asked
     * @param exits by test, the exit it leads to
     * @param otherwise the exit when none holds
     */
    public RulesPolicy(RowTest[] tests, int[] exits, int otherwise) {
        this.tests = tests.clone();
        this.exits = exits.clone();
        this.otherwise = otherwise;
    }

    @Override
    public int choose(Decision decision) {
        for (int i = 0; i < tests.length; i++) {
            if (tests[i].holds(decision)) {
                return exits[i];
            }
        }
        return otherwise;
    }
}
