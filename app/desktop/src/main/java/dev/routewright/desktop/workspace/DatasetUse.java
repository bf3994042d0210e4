package dev.routewright.desktop.workspace;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Query;
import dev.routewright.graph.edit.Edit;
import dev.routewright.run.ArchitectureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a dataset into the document. */
@ArchitectureException(reason = "Using a dataset sets it on the Query, the one kind that names datasets.")
public final class DatasetUse {
    private final Workspace workspace;

    public DatasetUse(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Names a dataset in the document and sets it on the Query, as one undo step. A dataset of the same place that the
     * document has already is read in the new format.
     *
     * @param name what its id is made from
     * @param format as {@link DatasetRef#format()} has it
     * @return null where it was done, else why not
     */
    public @Nullable String use(Path place, String name, String format) {
        String written = Paths.written(place, workspace.folder());
        List<DatasetRef> refs = new ArrayList<>(workspace.document().datasets());
        DatasetRef known =
                refs.stream().filter(r -> r.path().equals(written)).findFirst().orElse(null);
        DatasetRef ref = known == null
                ? new DatasetRef(unusedId(name, refs), written, format, DatasetRef.Split.Hashed.standard())
                : new DatasetRef(known.id(), written, format, known.split());
        List<Edit> edits = new ArrayList<>();
        if (known == null) {
            refs.add(ref);
            edits.add(new Edit.SetDatasets(refs));
        } else if (!isSameReading(known.format(), format)) {
            refs.set(refs.indexOf(known), ref);
            edits.add(new Edit.SetDatasets(refs));
        }
        Query query = QueriesUsed.query(workspace.document());
        if (query != null) {
            edits.add(new Edit.SetNode(query.withDataset(ref.id())));
        }
        String wrong = workspace.perform("Use dataset " + ref.id(), edits);
        if (wrong == null && query == null) {
            workspace.say("The dataset is in the document. Add a Query to send its rows through the graph.");
        }
        return wrong;
    }

    /** A format that is recognised is as good as the name of its reader. */
    private static boolean isSameReading(String known, String format) {
        return known.equals(format) || known.isEmpty() && format.indexOf(':') < 0;
    }

    private static String unusedId(String name, List<DatasetRef> refs) {
        String stem = Paths.fileName(name.replaceFirst("\\.(csv|tsv|jsonl?|parquet)$", ""));
        String id = stem;
        for (int i = 2; isTaken(id, refs); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private static boolean isTaken(String id, List<DatasetRef> refs) {
        return refs.stream().anyMatch(r -> r.id().equals(id));
    }
}
