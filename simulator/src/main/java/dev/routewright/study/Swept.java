package dev.routewright.study;

import java.util.List;

/**
 * The points of a sweep before they are compared.
 *
 * @param notes what the method wants a person to know
 */
record Swept(List<SweepPoint> points, CommonRows rows, List<String> notes) {}
