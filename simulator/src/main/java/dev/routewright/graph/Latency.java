package dev.routewright.graph;

/**
 * Stated time of a call, used only where the dataset recorded none, and then graded assumed:
 * {@code firstTokenMillis + tokensOut * millisPerToken}.
 *
 * @param firstTokenMillis time to the first token in milliseconds, at least 0
 * @param millisPerToken milliseconds per output token, at least 0
 */
public record Latency(double firstTokenMillis, double millisPerToken) {}
