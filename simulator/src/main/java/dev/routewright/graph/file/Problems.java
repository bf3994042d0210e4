package dev.routewright.graph.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file while it is read on. */
final class Problems {
    private final String file;
    private final List<DocumentProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void at(Json.Spot spot, String says, String fix) {
        found.add(new DocumentProblem(file, spot.line(), 0, spot.pointer(), says, fix));
    }

    void inText(int line, int column, String says, String fix) {
        found.add(new DocumentProblem(file, line, column, "", says, fix));
    }

    void ofFile(String says, String fix) {
        inText(0, 0, says, fix);
    }

    int count() {
        return found.size();
    }

    BadDocument thrown() {
        List<DocumentProblem> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.comparingInt(DocumentProblem::line));
        return new BadDocument(inOrder);
    }
}
