package dev.routewright.graph.file;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be opened as a document, with all its problems. Nothing of it was opened. */
public final class BadDocument extends Exception {
    private static final long serialVersionUID = 1L;
    /** How many problems the message spells out; {@link #problems()} has all. */
    public static final int SHOWN = 100;

    private final transient List<DocumentProblem> problems;

    /** @param problems at least one, in file order */
    public BadDocument(List<DocumentProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<DocumentProblem> problems) {
        String lines =
                problems.stream().limit(SHOWN).map(DocumentProblem::toString).collect(Collectors.joining("\n"));
        int left = problems.size() - SHOWN;
        return left > 0 ? lines + "\n… and " + left + " more problems." : lines;
    }

    public List<DocumentProblem> problems() {
        return problems;
    }
}
