package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;

/**
 * An exit that a policy picked.
 *
 * @param grade how well the decision is known
 */
record Pick(String exit, Evidence grade, Event.Why why) {
    static Pick known(String exit, Event.Why why) {
        return new Pick(exit, Evidence.RECORDED, why);
    }
}
