package dev.routewright.graph;

/** Top left corner of a box on the canvas, in canvas units (pixels at 100 %). */
public record Position(double x, double y) {}
