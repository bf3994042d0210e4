package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * All that is saved. A value: changed only by an Edit through History.
 *
 * @param name what a person calls the design
 * @param synthetic whether the numbers behind it come from a generator; shown wherever they are shown
 * @param catalog profiles by name
 * @param free the parameters that a sweep may move
 * @param uncertain how far stated numbers may be off
 */
public record Document(
        String name,
        boolean synthetic,
        RoutingGraph graph,
        SequencedMap<String, Profile> catalog,
        List<DatasetRef> datasets,
        List<FreeParameter> free,
        List<Uncertainty> uncertain,
        Placement placement) {
    public static final Document EMPTY = new Document(
            "Untitled",
            false,
            RoutingGraph.EMPTY,
            new LinkedHashMap<>(),
            List.of(),
            List.of(),
            List.of(),
            Placement.EMPTY);

    public Document {
        catalog = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(catalog));
        datasets = List.copyOf(datasets);
        free = List.copyOf(free);
        uncertain = List.copyOf(uncertain);
    }

    /** A document in which nothing is said to be uncertain. */
    public Document(
            String name,
            boolean synthetic,
            RoutingGraph graph,
            SequencedMap<String, Profile> catalog,
            List<DatasetRef> datasets,
            List<FreeParameter> free,
            Placement placement) {
        this(name, synthetic, graph, catalog, datasets, free, List.of(), placement);
    }

    public Document withName(String newName) {
        return new Document(newName, synthetic, graph, catalog, datasets, free, uncertain, placement);
    }

    public Document withGraph(RoutingGraph newGraph) {
        return new Document(name, synthetic, newGraph, catalog, datasets, free, uncertain, placement);
    }

    public Document withCatalog(SequencedMap<String, Profile> newCatalog) {
        return new Document(name, synthetic, graph, newCatalog, datasets, free, uncertain, placement);
    }

    public Document withDatasets(List<DatasetRef> newDatasets) {
        return new Document(name, synthetic, graph, catalog, newDatasets, free, uncertain, placement);
    }

    public Document withFree(List<FreeParameter> newFree) {
        return new Document(name, synthetic, graph, catalog, datasets, newFree, uncertain, placement);
    }

    public Document withPlacement(Placement newPlacement) {
        return new Document(name, synthetic, graph, catalog, datasets, free, uncertain, newPlacement);
    }

    public Document withUncertain(List<Uncertainty> newUncertain) {
        return new Document(name, synthetic, graph, catalog, datasets, free, newUncertain, placement);
    }
}
