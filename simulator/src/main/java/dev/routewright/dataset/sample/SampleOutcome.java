package dev.routewright.dataset.sample;

/**
 * A generated outcome.
 *
 * @param quarters quality in quarters, 0..4
 * @param scoreMilli the judge's score in thousandths, 0..1000
 */
record SampleOutcome(
        boolean success, int quarters, long nanoDollars, long millis, int tokensIn, int tokensOut, int scoreMilli) {}
