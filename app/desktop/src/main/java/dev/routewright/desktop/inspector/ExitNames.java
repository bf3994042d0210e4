package dev.routewright.desktop.inspector;

import java.util.ArrayList;
import java.util.List;

/** Lists of exits with one changed. */
final class ExitNames {
    private ExitNames() {}

    static List<String> plus(List<String> exits, String exit) {
        List<String> more = new ArrayList<>(exits);
        more.add(exit);
        return more;
    }

    static List<String> without(List<String> exits, String exit) {
        return exits.stream().filter(e -> !e.equals(exit)).toList();
    }

    static List<String> renamed(List<String> exits, String from, String to) {
        return exits.stream().map(e -> e.equals(from) ? to : e).toList();
    }
}
