package dev.routewright.graph;

/**
 * What a profile costs.
 *
 * @param inPerMillion price of a million input tokens, at least 0
 * @param outPerMillion price of a million output tokens, at least 0
 * @param currency ISO 4217 code such as USD
 * @param asOf the day the price was true, ISO 8601, or an empty string where it is not known
 */
public record Price(double inPerMillion, double outPerMillion, String currency, String asOf) {}
