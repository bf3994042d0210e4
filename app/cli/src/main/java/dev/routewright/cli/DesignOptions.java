package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.source.ColumnMapping;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A document and which data it is run on: the options that simulate, sweep and export share. */
final class DesignOptions {
    @Parameters(index = "0", paramLabel = "DOC", description = "A document, *.route.json.")
    Path document;

    @Option(
            names = "--dataset",
            paramLabel = "ID=PATH",
            description = "Read dataset ID from PATH instead of where the document says; may be repeated.")
    Map<String, Path> datasets = new LinkedHashMap<>();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "The format of the datasets given with --dataset, else of all; without it, it is recognised.")
    @Nullable
    String format;

    @Option(
            names = ColumnMap.NAME,
            paramLabel = "ROLE=COLUMN,…",
            description = ColumnMap.DESCRIPTION + " Of the datasets given with --dataset, else of all.")
    @Nullable
    String map;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What random choices are drawn from; default ${DEFAULT-VALUE}.")
    long seed;

    /** The document with the datasets that were asked for. */
    Document read() throws BadDocument, BadDataset, IOException, Refused {
        Document read = DocumentFile.read(document);
        String stated = stated();
        List<DatasetRef> refs = new ArrayList<>();
        for (DatasetRef ref : read.datasets()) {
            Path path = datasets.get(ref.id());
            boolean takesFormat = path != null || datasets.isEmpty();
            refs.add(new DatasetRef(
                    ref.id(),
                    path == null ? ref.path() : path.toAbsolutePath().toString(),
                    stated != null && takesFormat ? stated : path == null ? ref.format() : "",
                    ref.split()));
        }
        addMissing(read, refs, stated);
        try {
            return Edits.apply(read, new Edit.SetDatasets(refs));
        } catch (EditRejected e) {
            throw Refused.unreadable(e.getMessage());
        }
    }

    /** The format as a document has it, from --as or --map; null where neither is given. */
    private @Nullable String stated() throws BadDataset, Refused {
        ColumnMapping mapping = ColumnMap.read(map, format);
        return mapping == null ? format : DatasetLoader.MAPPED + mapping.text();
    }

    /** A dataset that a Query names and the document lacks may be given on the command line alone. */
    private void addMissing(Document read, List<DatasetRef> refs, @Nullable String stated) throws Refused {
        Set<String> known = new TreeSet<>();
        read.datasets().forEach(ref -> known.add(ref.id()));
        Set<String> named = read.graph().datasets();
        for (Map.Entry<String, Path> given : datasets.entrySet()) {
            if (known.contains(given.getKey())) {
                continue;
            }
            if (!named.contains(given.getKey())) {
                known.addAll(named);
                throw Refused.unreadable("--dataset names '" + given.getKey() + "', and the document has "
                        + (known.isEmpty() ? "no dataset." : "only " + String.join(", ", known) + ".")
                        + " Maybe it is misspelt.");
            }
            refs.add(new DatasetRef(
                    given.getKey(),
                    given.getValue().toAbsolutePath().toString(),
                    stated == null ? "" : stated,
                    DatasetRef.Split.Hashed.standard()));
        }
    }

    /** The folder from which the document's relative paths start. */
    @Nullable
    Path folder() {
        return document.toAbsolutePath().getParent();
    }
}
