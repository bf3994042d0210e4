package dev.routewright.sim;

/**
 * Which rows a number rests on.
 *
 * @param rule {@code own-paths} for a single run, {@code common} where several things are compared
 * @param rows how many rows
 * @param of out of how many that were asked for
 * @param hash of the row numbers, eight hexadecimal digits
 */
public record RowSet(String rule, int rows, int of, String hash) {}
