package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.List;

/** One layout in which calls are logged. Stateless. */
interface LogFormat {
    /** The name that {@code --as} takes. */
    String format();

    /** The layout in one phrase, for the message that lists all formats. */
    String layout();

    /** Whether a file holds calls in this layout; looks at its name, header and first bytes only. */
    boolean holdsCalls(SourceFile file) throws IOException;

    /** Whether a file can be tried although {@link #holdsCalls} does not recognise it. */
    boolean canTry(SourceFile file);

    /** Whether a file helps to read the others, such as one of requests beside one of responses. */
    default boolean helps(SourceFile file) throws IOException {
        return false;
    }

    /**
     * Gives every call of some files, in file order, and reports what is wrong with the rest.
     *
     * @param aids the files that {@link #helps} chose
     */
    void read(List<SourceFile> files, List<SourceFile> aids, Calls into, Problems problems, Progress progress)
            throws IOException, Cancelled;

    /** Takes the calls and counts what was passed over. */
    interface Calls {
        void call(LoggedCall call);

        /** A record that is no call of a model and is passed over, with the reason in words, such as "embeddings". */
        void passedOver(String reason);
    }
}
