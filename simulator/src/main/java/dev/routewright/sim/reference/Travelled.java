package dev.routewright.sim.reference;

import java.util.List;

/**
 * A query that has ended, with all its copies.
 *
 * @param end with all that it has spent in the end, and the worst grade of all its decisions
 * @param events its way
 * @param notes what it leaves, in the order in which it happened
 */
record Travelled(End end, List<Event> events, List<Note> notes) {
    /** Adds what its branches were billed for after their Joins had decided. */
    static Travelled by(PlainCopy root) {
        Bill bill = root.now().bill();
        for (PlainPass pass : root.passes()) {
            for (Bill late : pass.newBills()) {
                bill = bill.plus(late);
            }
        }
        Traveller whole = root.now().billed(bill).decided(root.worstDecision());
        return new Travelled(
                new End(whole, root.end().how()),
                List.copyOf(root.events()),
                List.copyOf(root.journey().notes()));
    }
}
