package dev.routewright.desktop.guide;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

/** Words that lead somewhere: they wrap like all others, and keyboard and screen readers reach them. */
final class LinkText extends Text {
    private final String link;
    private final Runnable work;

    /** @param follow gets the link when it is clicked or Enter or space is pressed on it */
    LinkText(Span span, Consumer<String> follow) {
        super(span.text());
        link = span.link();
        work = () -> follow.accept(link);
        getStyleClass().add("rw-guide-link");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(span.text());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                work.run();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                work.run();
                e.consume();
            }
        });
    }

    /** Where it leads, as the page writes it. */
    String link() {
        return link;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            work.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
