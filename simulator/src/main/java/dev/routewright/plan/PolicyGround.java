package dev.routewright.plan;

import dev.routewright.dataset.Rows;
import dev.routewright.graph.NodeId;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What policies are bound to.
 *
 * @param fitted the drawing and what was taken from train rows
 * @param profiles the profiles of the world, in the order that indices go by
 * @param tasks the task codes of the plan
 * @param tags the tags that the drawing can set
 * @param attributes the attributes that its Tools can set
 * @param numberOf a node's number in the plan; negative for one that is not there
 */
record PolicyGround(
        Fitted fitted,
        Rows rows,
        List<String> profiles,
        TaskCodes tasks,
        TagCodes tags,
        AttributeCodes attributes,
        ToIntFunction<NodeId> numberOf) {
    PolicyGround {
        profiles = List.copyOf(profiles);
    }
}
