package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What policies are compiled from.
 *
 * @param dataset with the catalog's prices applied
 * @param split tells which rows are train
 * @param catalog profiles by name
 * @param tags the tags that the drawing can set
 * @param attributes the attributes that its Tools can set
 * @param numberOf a node's number in the plan; negative for one that is not there
 * @param worths who follows an exit to the end; null where nobody does, which refuses policies that need it
 */
record PolicyGround(
        RoutingGraph graph,
        Dataset dataset,
        DatasetRef.Split split,
        Map<String, Profile> catalog,
        TaskCodes tasks,
        TagCodes tags,
        AttributeCodes attributes,
        ToIntFunction<NodeId> numberOf,
        @Nullable ExitWorths worths) {
    PolicyGround {
        catalog = Map.copyOf(catalog);
    }
}
