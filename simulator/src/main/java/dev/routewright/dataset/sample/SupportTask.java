package dev.routewright.dataset.sample;

/**
 * A class of questions to the support desk.
 *
 * @param label its name in the dataset
 * @param share of all queries, in percent; the shares of all tasks sum to 100
 * @param tokensOut median length of an answer in tokens
 * @param articles median number of help articles that travel with the question
 * @param graded whether answers are graded in quarters; else they are right (1) or wrong (0)
 */
record SupportTask(String label, int share, int tokensOut, int articles, boolean graded) {}
