package dev.routewright.sim.replay;

import java.util.Arrays;

/** Names of what a query asks, by which it is found again when the query is walked again. */
final class Moments {
    private long[] occurrences = new long[16];
    private int[] nodes = new int[16];
    private int[] attempts = new int[16];
    private int[] cells = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    /**
     * @param attempt of a call, from 0
     * @param cell what it asks for
     */
    void add(long occurrence, int node, int attempt, int cell) {
        if (size == nodes.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
            attempts = Arrays.copyOf(attempts, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        occurrences[size] = occurrence;
        nodes[size] = node;
        attempts[size] = attempt;
        cells[size++] = cell;
    }

    void add(Moments others, int at) {
        add(others.occurrences[at], others.nodes[at], others.attempts[at], others.cells[at]);
    }

    /** The place of a name, -1 where it is not here. */
    int find(long occurrence, int node, int attempt, int cell) {
        for (int i = 0; i < size; i++) {
            if (occurrences[i] == occurrence && nodes[i] == node && attempts[i] == attempt && cells[i] == cell) {
                return i;
            }
        }
        return -1;
    }
}
