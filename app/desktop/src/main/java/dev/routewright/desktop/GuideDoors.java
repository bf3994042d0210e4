package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.guide.Doors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What links of the guide open: addresses a browser, examples what Help, Examples opens. */
final class GuideDoors implements Doors {
    private static final Pattern EXAMPLE = Pattern.compile("samples/kinds/([a-z-]+)\\.route\\.json");

    private final Actions actions;
    private final Consumer<String> browser;
    private final ClipboardText clipboard;

    GuideDoors(Actions actions, Consumer<String> browser, ClipboardText clipboard) {
        this.actions = actions;
        this.browser = browser;
        this.clipboard = clipboard;
    }

    @Override
    public void web(String address) {
        copy(address);
        browser.accept(address);
    }

    @Override
    public boolean file(String path) {
        Matcher example = EXAMPLE.matcher(path);
        String action = example.matches() ? "example-" + example.group(1) : "";
        if (!actions.has(action)) {
            return false;
        }
        actions.get(action).run();
        return true;
    }

    @Override
    public void copy(String words) {
        clipboard.put(words);
    }
}
