package dev.routewright.desktop.workspace;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.graph.Answer;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A program without a window that works on a document until somebody ends it by force: an edit every few milliseconds, a
 * save now and then, and the autosave of the real program with its real interval. Arguments: the document's file, the
 * recovery folder, the journal, a seed.
 */
public final class KilledProgram {
    private final Workspace workspace = new Workspace();
    private final ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
    private final Documents documents;
    private final OutputStream journal;
    private final Random random;
    private int edits;

    private KilledProgram(Path recovery, Path journal, long seed) throws IOException {
        Jobs jobs = new Jobs(window, System::nanoTime);
        documents = new Documents(workspace, new AnsweringDialogs(), new SampleDocument(), jobs);
        new Autosave(
                workspace,
                jobs,
                (millis, work) -> window.schedule(work, millis, TimeUnit.MILLISECONDS),
                new RecoveryFolder(recovery).slot());
        this.journal = new FileOutputStream(journal.toFile(), true);
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        KilledProgram program = new KilledProgram(Path.of(args[1]), Path.of(args[2]), Long.parseLong(args[3]));
        program.window.execute(() -> {
            program.documents.open(Path.of(args[0]));
            program.edit();
        });
    }

    /** The number of the edit is the document's name; every tenth also adds a box or moves one. */
    private void edit() {
        edits++;
        NodeId box = new NodeId("box" + edits % 200);
        boolean isThere = workspace.document().graph().nodes().containsKey(box);
        Position at = new Position(random.nextInt(2000), random.nextInt(2000));
        Edit further =
                isThere ? new Edit.MoveNodes(Map.of(box, at)) : new Edit.AddNode(new Answer(box, "End " + edits), at);
        List<Edit> all = edits % 10 == 0
                ? List.of(new Edit.SetName(Integer.toString(edits)), further)
                : List.of(new Edit.SetName(Integer.toString(edits)));
        String wrong = workspace.perform("Edit", all);
        write(wrong == null ? edits + " " + System.currentTimeMillis() : "wrong: " + wrong);
        if (random.nextInt(150) == 0 && !documents.save()) {
            write("wrong: not saved");
        }
        window.schedule(this::edit, 1 + random.nextInt(8), TimeUnit.MILLISECONDS);
    }

    /** One write call per line, so that the line is with the system before the next edit. */
    private void write(String line) {
        try {
            journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
