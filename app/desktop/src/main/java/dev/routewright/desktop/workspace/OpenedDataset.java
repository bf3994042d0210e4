package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.study.BaselineTable;
import java.nio.file.Path;

/**
 * A dataset that a person looks at, whether or not the document uses it.
 *
 * @param place the file or folder it was read from
 * @param format how a document says that it is read, see {@link dev.routewright.graph.DatasetRef#format()}
 * @param baselines over all of its rows
 */
public record OpenedDataset(Path place, String format, Dataset dataset, BaselineTable baselines) {}
