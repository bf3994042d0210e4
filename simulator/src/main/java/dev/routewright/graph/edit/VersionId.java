package dev.routewright.graph.edit;

/**
 * The identity of one state of a document within one {@link History}. Two states reached by different edits differ even
 * where the same number of edits led to them.
 */
public record VersionId(long value) {}
