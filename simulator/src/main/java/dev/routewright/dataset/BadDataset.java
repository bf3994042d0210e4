package dev.routewright.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** A file or folder that cannot be read as a dataset: all its problems at once, the first hundred in words. */
public final class BadDataset extends Exception {
    private static final long serialVersionUID = 1L;
    /** How many problems are kept in words. */
    public static final int SHOWN = 100;

    private final transient List<Problem> problems;
    private final long count;

    /**
     * @param problems the first of them, at most {@link #SHOWN}
     * @param count all of them
     */
    public BadDataset(List<Problem> problems, long count) {
        super(message(problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    public BadDataset(Problem only) {
        this(List.of(only), 1);
    }

    private static String message(List<Problem> problems, long count) {
        String lines = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return count > problems.size() ? lines + "\n… and " + (count - problems.size()) + " more problems." : lines;
    }

    public List<Problem> problems() {
        return problems;
    }

    public long count() {
        return count;
    }
}
