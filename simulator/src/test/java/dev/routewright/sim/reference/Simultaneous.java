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
    private final List<Question> questions = new ArrayList<>();
    private final List<Event.Hit> hits = new ArrayList<>();
    private int looks;

    /** A call that was asked, in the order in which copies travel. */
    private record Question(Event.Asked asked, boolean inStopped) {
        boolean isLike(Question other) {
            return asked.ask().equals(other.asked.ask());
        }

        boolean inOtherBranch(Question other) {
            return asked.moment().branchKey() != other.asked.moment().branchKey();
        }
    }

    private Simultaneous() {}

    /** What the queries of a run have met. */
    static Set<String> in(RandomRun run) {
        Set<String> met = new HashSet<>();
        ReferenceInterpreter.ends(run.document(), run.dataset(), run.seed())
                .values()
                .forEach(end -> met.addAll(of(end.traveller().events())));
        return met;
    }

    private static Set<String> of(List<Event> events) {
        Simultaneous query = new Simultaneous();
        query.collect(events, false);
        query.questions();
        query.hits();
        return query.met;
    }

    private void collect(List<Event> events, boolean inStopped) {
        for (Event event : events) {
            switch (event) {
                case Event.Asked a when a.ask() == null -> looks++;
                case Event.Asked a -> questions.add(new Question(a, inStopped));
                case Event.Hit hit -> {
                    hits.add(hit);
                    if (inStopped) {
                        met.add("a stopped branch has hit a cache");
                    }
                }
                case Event.Fork f -> f.branches().forEach(b -> collect(b.events(), inStopped || b.wasStopped()));
                default -> {}
            }
        }
    }

    private void questions() {
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                Question a = questions.get(i);
                Question b = questions.get(j);
                if (a.isLike(b) && a.inOtherBranch(b)) {
                    pair(a, b);
                }
            }
        }
    }

    private void pair(Question a, Question b) {
        int order = Double.compare(a.asked.at(), b.asked.at());
        if (!a.asked.isUndone() && !b.asked.isUndone()) {
            met.add(
                    order == 0
                            ? "samples at the same time"
                            : order < 0 ? "samples as branches are walked" : "samples not as branches are walked");
            if (Double.isNaN(a.asked.at()) != Double.isNaN(b.asked.at())) {
                met.add("samples at unknown times");
            }
            if (a.inStopped && order <= 0 && !b.inStopped || b.inStopped && order > 0 && !a.inStopped) {
                met.add("a stopped branch has drawn a sample before another's");
            }
            if (looks > 0 && order > 0) {
                met.add("samples not as branches are walked, where somebody looks ahead");
            }
        }
        if (a.asked.isUndone() && !b.asked.isUndone()) {
            met.add("a stopped branch would have drawn a sample before another's");
        }
    }

    private void hits() {
        for (int i = 0; i < hits.size(); i++) {
            for (int j = 0; j < i; j++) {
                Event.Hit a = hits.get(j);
                Event.Hit b = hits.get(i);
                if (a.cache().equals(b.cache()) && !a.key().equals(b.key()) && Double.compare(a.at(), b.at()) > 0) {
                    met.add("hits not as branches are walked");
                }
            }
        }
    }
}
