package dev.routewright.sim.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What copies of a query have met at the same time, by names. */
final class Simultaneous {
    /** What any random drawing may meet, not only those that are made for it. */
    static final String[] OFTEN = {
        "samples as branches are walked",
        "samples not as branches are walked",
        "samples at the same time",
        "samples at unknown times",
        "a stopped branch has drawn a sample before another's"
    };

    private final Set<String> met = new HashSet<>();
    private final List<Note.Asked> questions = new ArrayList<>();
    private final List<Note.Hit> hits = new ArrayList<>();
    private int looks;

    private Simultaneous() {}

    /** What the queries of a run have met. */
    static Set<String> in(RandomRun run) {
        Set<String> met = new HashSet<>();
        ReferenceInterpreter.ends(run.document(), run.dataset(), run.seed())
                .values()
                .forEach(query -> met.addAll(of(query.notes())));
        return met;
    }

    private static Set<String> of(List<Note> notes) {
        Simultaneous query = new Simultaneous();
        query.collect(notes);
        query.questions();
        query.hits();
        return query.met;
    }

    private void collect(List<Note> notes) {
        for (Note note : notes) {
            switch (note) {
                case Note.Looked l -> looks++;
                case Note.Asked a -> questions.add(a);
                case Note.Hit hit -> {
                    hits.add(hit);
                    if (hit.copy().isStopped()) {
                        met.add("a stopped branch has hit a cache");
                    }
                }
                case Note.Miss m -> {}
                case Note.Choice c -> {}
            }
        }
    }

    private void questions() {
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                Note.Asked a = questions.get(i);
                Note.Asked b = questions.get(j);
                if (a.ask().equals(b.ask()) && a.copy() != b.copy()) {
                    pair(a, b);
                }
            }
        }
    }

    /** @param a was asked before b */
    private void pair(Note.Asked a, Note.Asked b) {
        boolean walked = PlainCopy.compare(a.place(), b.place()) < 0;
        met.add(
                Double.compare(a.at(), b.at()) == 0
                        ? "samples at the same time"
                        : walked ? "samples as branches are walked" : "samples not as branches are walked");
        if (Double.isNaN(a.at()) != Double.isNaN(b.at())) {
            met.add("samples at unknown times");
        }
        if (a.copy().isStopped() && !b.copy().isStopped()) {
            met.add("a stopped branch has drawn a sample before another's");
        }
        if (looks > 0 && !walked && Double.compare(a.at(), b.at()) != 0) {
            met.add("samples not as branches are walked, where somebody looks ahead");
        }
    }

    private void hits() {
        for (int i = 0; i < hits.size(); i++) {
            for (int j = 0; j < i; j++) {
                Note.Hit a = hits.get(j);
                Note.Hit b = hits.get(i);
                if (a.cache().equals(b.cache())
                        && !a.key().equals(b.key())
                        && PlainCopy.compare(a.place(), b.place()) > 0) {
                    met.add("hits not as branches are walked");
                }
            }
        }
    }
}
