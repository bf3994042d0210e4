package dev.routewright.sim.reference;

/** How the way of a query, or of a copy of it, ended. */
record End(Traveller traveller, How how) {
    /** The ways in which it may end. */
    enum How {
        /** At an Answer that gives the current answer. */
        ANSWERED,
        /** At an Answer that refuses. */
        REFUSED,
        /** A branch, at an Answer that discards. */
        DISCARDED,
        /** A branch, at its Join. */
        JOINED,
        /** At an exit that leads nowhere. */
        FAILED
    }

    boolean isOkBranch() {
        return how == How.JOINED && traveller.answer() != null;
    }
}
