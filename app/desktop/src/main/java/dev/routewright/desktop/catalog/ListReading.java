package dev.routewright.desktop.catalog;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.pricelist.BadPriceList;
import dev.routewright.pricelist.PriceIndex;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceLists;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads price lists in the background and remembers which were read. */
public final class ListReading {
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Remembered remembered;

    public ListReading(Jobs jobs, Dialogs dialogs, Remembered remembered) {
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.remembered = remembered;
    }

    /** The lists that were read last and are still there, the latest first. */
    List<Path> recent() {
        List<Path> there = new ArrayList<>();
        for (String written : remembered.now().habits().priceLists()) {
            try {
                Path file = Path.of(written);
                if (Files.isRegularFile(file)) {
                    there.add(file);
                }
            } catch (InvalidPathException writtenByHand) {
                continue;
            }
        }
        return there;
    }

    /** A file that a person chooses; null where none was chosen. */
    @Nullable
    Path choose() {
        List<Path> recent = recent();
        return dialogs.choosePriceList(
                recent.isEmpty() ? null : recent.getFirst().getParent());
    }

    /**
     * Reads a list. What cannot be read is shown problem by problem.
     *
     * @param done gets it on the window's thread
     * @param failed is run after the problems were shown
     */
    void read(Path file, Consumer<ReadList> done, Runnable failed) {
        Path absolute = file.toAbsolutePath().normalize();
        jobs.start(
                Lane.PRICES,
                "Read " + file.getFileName(),
                progress -> {
                    PriceList list = PriceLists.read(absolute, progress);
                    return new ReadList(absolute, list, new PriceIndex(list));
                },
                list -> {
                    remembered.change(s -> s.withHabits(s.habits().withPriceList(absolute.toString())));
                    done.accept(list);
                },
                e -> {
                    List<String> lines =
                            e instanceof BadPriceList bad ? bad.problems() : List.of(String.valueOf(e.getMessage()));
                    dialogs.showProblems(
                            "The price list " + file.getFileName() + " cannot be read",
                            lines.stream().limit(100).toList(),
                            lines.size());
                    failed.run();
                });
    }

    /** Stops reading. */
    void cancel() {
        jobs.cancel(Lane.PRICES);
    }

    /** Whether a list is being read and nobody has stopped it. */
    boolean isReading() {
        var running = jobs.running(Lane.PRICES);
        return running != null && !running.cancelling();
    }

    /** Is run after every start, step and end of a job. */
    void onChange(Runnable listener) {
        jobs.onChange(listener);
    }
}
