package dev.routewright.sim;

/** How much of each metric rests on what; counts rows. */
public record Coverage(Grades quality, Grades cost, Grades millis) {}
