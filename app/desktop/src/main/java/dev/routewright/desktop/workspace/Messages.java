package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Ended;
import dev.routewright.desktop.job.JobWords;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What the program has said since it started: sentences of the status bar and how jobs ended, to be read again. */
public final class Messages {
    private static final int MOST = 200;

    private final Workspace workspace;
    private final InstantSource clock;
    private final List<Message> all = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * Something that was said.
     *
     * @param failed whether something could not be done
     */
    public record Message(Instant at, boolean failed, String words) {}

    public Messages(Workspace workspace, Jobs jobs, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        workspace.on(Topic.NOTICE, this::notice);
        jobs.onEnd(this::ended);
    }

    private void notice() {
        if (!workspace.notice().isBlank()) {
            add(false, workspace.notice());
        }
    }

    private void ended(Ended job) {
        boolean failed = job.outcome() == Ended.Outcome.FAILED;
        if (!failed && (job.lane().isSilent() || job.lane() == Lane.BASELINES)) {
            return;
        }
        String reason = job.reason().lines().findFirst().orElse("");
        if (!reason.isEmpty() && !all.isEmpty() && all.getFirst().words().contains(reason)) {
            // The status bar has just said the same in its own words.
            all.removeFirst();
        }
        add(failed, Sentences.of(JobWords.ended(job) + (reason.isEmpty() ? "" : ": " + reason)));
    }

    private void add(boolean failed, String words) {
        all.addFirst(new Message(clock.instant(), failed, words));
        if (all.size() > MOST) {
            all.removeLast();
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The latest {@value #MOST}, the last one first. */
    public List<Message> all() {
        return List.copyOf(all);
    }

    /** Is run after every new message. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
