package dev.routewright.policy;

/**
 * What a policy may know of how busy profiles are when it decides. Whoever runs queries at the same time tells it; each
 * answer takes no longer the more there is under way.
 */
public interface Load {
    /**
     * Calls to a profile that are being served.
     *
     * @param profile its index in the dataset
     */
    int underWay(int profile);

    /** Calls to a profile that wait to be served. */
    int waiting(int profile);

    /**
     * How long a call to a profile that is asked now is expected to take, waiting included, in milliseconds; NaN where
     * the load says nothing about it, so that what is expected without load holds.
     */
    double expectedMillis(int profile);
}
