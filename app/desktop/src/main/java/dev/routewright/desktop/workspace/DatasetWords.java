package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import java.util.List;
import java.util.Locale;

/** Datasets as short phrases. */
public final class DatasetWords {
    private DatasetWords() {}

    /** The datasets of a document, for one line. */
    public static String inUse(Document document, LoadedDatasets loaded) {
        List<DatasetRef> refs = document.datasets();
        if (refs.isEmpty()) {
            return "No dataset";
        }
        String first = one(refs.getFirst(), loaded);
        return refs.size() == 1 ? first : first + " and " + (refs.size() - 1) + " more";
    }

    private static String one(DatasetRef ref, LoadedDatasets loaded) {
        Dataset dataset = loaded.get(ref.id());
        if (dataset != null) {
            return "Dataset " + ref.id() + (dataset.synthetic() ? ", synthetic" : "") + ", " + size(dataset);
        }
        return "Dataset " + ref.id() + (loaded.trouble(ref.id()) == null ? ", not read yet" : " could not be read");
    }

    /** Rows by profiles. */
    public static String size(Dataset dataset) {
        return String.format(
                Locale.ROOT,
                "%,d queries × %,d profiles",
                dataset.rows(),
                dataset.profiles().size());
    }
}
