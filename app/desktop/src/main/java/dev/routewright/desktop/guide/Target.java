package dev.routewright.desktop.guide;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a link on a page means. */
sealed interface Target {
    /** Something that begins with a scheme. */
    Pattern WEB = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    /**
     * A file among the pages or beside them.
     *
     * @param path from the folder that the pages are packed from; begins with ".." for what lies above
     * @param anchor of a heading; empty for the beginning
     */
    record File(String path, String anchor) implements Target {}

    /** An address elsewhere. */
    record Web(String address) implements Target {}

    /**
     * Reads a link.
     *
     * @param from path of the page that it stands on
     * @param link as the page writes it
     */
    static Target of(String from, String link) {
        if (WEB.matcher(link).matches()) {
            return new Web(link);
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : decoded(link.substring(hash + 1));
        return new File(file.isEmpty() ? from : resolved(from, decoded(file)), anchor);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String resolved(String from, String file) {
        List<String> steps = new ArrayList<>(List.of(from.split("/")));
        steps.removeLast();
        for (String step : file.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
