package dev.routewright.dataset.sample;

import org.jspecify.annotations.Nullable;

/**
 * A question to the desk of an invented town library.
 *
 * @param row its number, from 0, in file order
 * @param origin number of the row that asked the same first; its own where none did
 * @param kin attributes of how it belongs to other rows
 * @param difficulty 0 (easy) to 1
 * @param right the right one of its four possible answers
 */
record KindsQuestion(
        int row, int origin, String task, String text, Kin kin, double difficulty, char right, boolean shouldRefuse) {
    /**
     * How a question belongs to others.
     *
     * @param parent id of the question that it is a part or step of; null for none
     * @param step its step's number from 1; 0 for none
     * @param parts how many parts it has
     * @param steps how many steps it has
     */
    record Kin(@Nullable String parent, int step, int parts, int steps) {
        static final Kin ALONE = new Kin(null, 0, 0, 0);
    }

    String id() {
        return id(row);
    }

    static String id(int row) {
        return "k" + (10_000 + row);
    }
}
