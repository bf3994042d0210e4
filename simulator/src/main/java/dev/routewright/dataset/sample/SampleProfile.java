package dev.routewright.dataset.sample;

import java.util.List;

/**
 * An invented profile under the name of a real open LLM: what it charges, how fast it is and what it is good at.
 *
 * @param name its name in the dataset
 * @param milliInPerMillion price of a million input tokens in thousandths of a dollar
 * @param milliOutPerMillion price of a million output tokens in thousandths of a dollar
 * @param firstTokenMillis median time to the first token
 * @param millisPerToken median time per output token
 * @param wordiness length of its answers relative to the task's median
 * @param tokenFactor tokens that its tokenizer makes relative to the usual
 * @param failureRate share of calls that fail
 * @param foreignPenalty what it loses, on the scale of skill, where the answer is to be given in another language
 * @param skills by task, in standard deviations of difficulty: 0 solves half of the questions
 */
record SampleProfile(
        String name,
        int milliInPerMillion,
        int milliOutPerMillion,
        double firstTokenMillis,
        double millisPerToken,
        double wordiness,
        double tokenFactor,
        double failureRate,
        double foreignPenalty,
        List<Double> skills) {

    /** Cost of a call in billionths of a dollar, which is exact for prices in thousandths. */
    long nanoDollars(int tokensIn, int tokensOut) {
        return (long) tokensIn * milliInPerMillion + (long) tokensOut * milliOutPerMillion;
    }
}
