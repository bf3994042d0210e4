package dev.routewright.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Where traffic enters. With no dispatch it has the one exit {@code out}. With dispatch it has one exit per listed name,
 * each leading to a {@link Task}, and {@code other}: a query goes to the first Task in this order whose matcher accepts
 * it, else to {@code other}.
 *
 * <p>Rows that have a {@code parent} are parts or steps of another query and do not enter by themselves.
 *
 * @param dataset the dataset whose rows enter, or an empty string while none is chosen
 * @param rows which part of the dataset's split enters
 * @param filter which of these rows enter
 * @param dispatch names of the exits to Tasks, in the order in which they are asked; empty for a plain {@code out}
 */
public record Query(NodeId id, String label, String dataset, SplitPart rows, Condition filter, List<String> dispatch)
        implements Node {
    public Query {
        dispatch = List.copyOf(dispatch);
    }

    /** A Query that lets all rows of the part enter. */
    public Query(NodeId id, String label, String dataset, SplitPart rows, List<String> dispatch) {
        this(id, label, dataset, rows, new Condition.Everything(), dispatch);
    }

    @Override
    public String kind() {
        return "query";
    }

    @Override
    public List<String> exits() {
        if (dispatch.isEmpty()) {
            return List.of(OUT);
        }
        List<String> exits = new ArrayList<>(dispatch);
        exits.add(OTHER);
        return List.copyOf(exits);
    }

    /** The same entry of another dataset. */
    public Query withDataset(String newDataset) {
        return new Query(id, label, newDataset, rows, filter, dispatch);
    }

    @Override
    public Query withLabel(String newLabel) {
        return new Query(id, newLabel, dataset, rows, filter, dispatch);
    }
}
