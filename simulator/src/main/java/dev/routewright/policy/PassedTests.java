package dev.routewright.policy;

/** Tests of the nodes that a query has passed, by their numbers. A negative number is of a node that is never passed. */
final class PassedTests {
    private PassedTests() {}

    static RowTest visited(int node) {
        return node < 0 ? query -> false : query -> query.visits[node] > 0;
    }

    static RowTest never(int node) {
        return node < 0 ? query -> true : query -> query.visits[node] == 0;
    }

    static RowTest before(int first, int then) {
        if (first < 0 || then < 0) {
            return query -> false;
        }
        return query ->
                query.visits[first] > 0 && query.visits[then] > 0 && query.firstVisits[first] < query.firstVisits[then];
    }

    static RowTest until(int node, int until) {
        if (node < 0) {
            return query -> true;
        }
        RowTest inOrder = before(until, node);
        return query -> query.visits[node] == 0 || inOrder.holds(query);
    }
}
