package dev.routewright.run;

/** How a long computation tells how far it is and learns that it should stop. Called from the computing thread. */
public interface Progress {
    /** Reports nowhere and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(double share, String doing) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Reports the state of the work.
     *
     * @param share done so far, 0..1, or NaN where it is not known
     * @param doing what is being done, a short phrase for a person
     */
    void at(double share, String doing);

    /** Whether the person asked to stop. Cheap enough to ask every few thousand rows. */
    boolean isCancelled();

    /** Throws {@link Cancelled} when {@link #isCancelled()}. */
    default void check() throws Cancelled {
        if (isCancelled()) {
            throw new Cancelled();
        }
    }
}
