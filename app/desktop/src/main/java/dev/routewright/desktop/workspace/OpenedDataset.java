package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.study.BaselineTable;
import java.nio.file.Path;

/**
 * A dataset that a person looks at, whether or not the document uses it.
 *
 * @param place the file or folder it was read from
 * @param baselines over all of its rows
 */
public record OpenedDataset(Path place, Dataset dataset, BaselineTable baselines) {}
