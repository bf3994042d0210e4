package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A branch of one pass of a Fan: the copy that is sent down there, and whether its Join waits for it. */
final class Branch {
    private final String exit;
    private final double weight;
    private final double start;
    private final boolean canArrive;
    private final PlainCopy copy;
    private boolean hasBegun;
    private boolean isRemoved;
    private Traveller.@Nullable Clock out;
    private boolean hasLeft;
    private Runnable whenOut = () -> {};

    /**
     * A branch that has not begun.
     *
     * @param weight for a weighted vote
     * @param canArrive whether its Join can be reached from its first node
     */
    Branch(String exit, double weight, boolean canArrive, PlainCopy copy) {
        this.exit = exit;
        this.weight = weight;
        this.canArrive = canArrive;
        this.copy = copy;
        start = copy.clock();
    }

    String exit() {
        return exit;
    }

    double weight() {
        return weight;
    }

    double start() {
        return start;
    }

    PlainCopy copy() {
        return copy;
    }

    Traveller traveller() {
        return copy.now();
    }

    void begins() {
        hasBegun = true;
    }

    boolean hasBegun() {
        return hasBegun;
    }

    /** Will not begin any more. */
    void isNotNeeded() {
        isRemoved = true;
        copy.journey().rests(copy);
    }

    boolean isOpen() {
        return !hasBegun && !isRemoved;
    }

    /** What happens once its Join waits for it no longer. */
    void whenOut(Runnable then) {
        whenOut = then;
    }

    /** Its Join waits for it no longer: it has arrived, failed, or left to where its Join cannot be reached. */
    void isOut(boolean left) {
        out = copy.now().clock();
        hasLeft = left;
        whenOut.run();
    }

    /** Whether its Join can be reached from its first node. */
    boolean canArrive() {
        return canArrive;
    }

    /** Whether its Join may still see it, or waits for a hedge that has not begun. */
    boolean mayArrive() {
        return canArrive && !isRemoved && out == null;
    }

    /** Whether it is on its way, and its Join waits for it. */
    boolean isAwaited() {
        return hasBegun && canArrive && out == null;
    }

    /** Whether its Join waits for it, or did. */
    boolean wasAwaited() {
        return hasBegun && canArrive;
    }

    /** Whether it is one of those of whom its Join takes account. */
    boolean counts() {
        return hasBegun && canArrive && !hasLeft;
    }

    boolean isOk() {
        return copy.isOk();
    }

    /** When its Join stopped waiting for it. */
    double endMillis() {
        return Objects.requireNonNull(out, "it is under way").millis();
    }

    /** How well it is known when that was; of one under way, with what is under way. */
    Evidence timeGrade() {
        return out == null ? onItsWay(copy) : out.grade();
    }

    private static Evidence onItsWay(PlainCopy copy) {
        Evidence worst = copy.now().millisGrade();
        PlainPass open = copy.openPass();
        if (open != null) {
            for (Branch branch : open.branches()) {
                worst = branch.isAwaited() ? worst.worst(onItsWay(branch.copy)) : worst;
            }
        }
        return worst;
    }

    /** Whether nobody knows when it will do what it does next. */
    boolean isOfUnknownTime() {
        PlainPass open = copy.openPass();
        return Double.isNaN(copy.clock())
                || open != null
                        && open.branches().stream().filter(Branch::isAwaited).anyMatch(Branch::isOfUnknownTime);
    }
}
