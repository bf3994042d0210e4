package dev.routewright.walk;

/** Stops branches without which a Join goes on, with everything that goes on below them. */
final class Stops {
    private final Answers answers;
    private final Timer timer;
    private final Forks forks;

    Stops(Answers answers, Timer timer, Forks forks) {
        this.answers = answers;
        this.timer = timer;
        this.forks = forks;
    }

    /** Stops all branches that a Join would still wait for, at the time at which it decides. */
    void losers(Journey journey, Pass pass) {
        for (int b = 0; b < pass.size(); b++) {
            if (pass.state(b) == Pass.UNDER_WAY) {
                stop(journey, pass.copy(b), pass.time);
                pass.state(b, Pass.STOPPED);
            }
        }
    }

    private void stop(Journey journey, Copy copy, double at) {
        halt(journey, copy, at);
        EventLog log = journey.log;
        log.stop(copy, at);
        for (int i = copy.firstEvent; i >= 0; i = log.next(i)) {
            if (log.kind(i) == EventLog.PASS) {
                Pass below = journey.pass(log.what(i));
                for (int b = 0; b < below.size(); b++) {
                    stop(journey, below.copy(b), at);
                }
            }
        }
    }

    private void halt(Journey journey, Copy copy, double at) {
        if (copy.phase == Phase.OVER) {
            return;
        }
        if (copy.asks()) {
            journey.waits--;
            bill(journey, copy, answers.cancel(journey, copy), at);
        } else if (copy.phase != Phase.BRANCHES) {
            journey.waits--;
            timer.drop(journey, copy);
        }
        copy.phase = Phase.OVER;
        forks.stopped(journey, copy);
    }

    /** What was asked before is billed for the share that is done, and as a whole where nobody knows the share. */
    private static void bill(Journey journey, Copy copy, double share, double at) {
        if (copy.millis >= at) {
            return;
        }
        if (Double.isNaN(share)) {
            copy.here.gives(copy.phase);
            Till.bill(journey.log, copy);
        } else {
            Till.billShare(journey.log, copy, share);
        }
    }
}
