package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns what stands within one block of Markdown into spans. */
final class SpanReader {
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> links;
    private boolean strong;
    private boolean emphasis;

    private SpanReader(Set<String> links) {
        this.links = links;
    }

    /** @param links gets the links that are met */
    static List<Span> read(Node block, Set<String> links) {
        SpanReader reader = new SpanReader(links);
        reader.children(block);
        return List.copyOf(reader.spans);
    }

    private void children(Node of) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
    }

    private void read(Node node) {
        switch (node) {
            case Text text -> add(text.getLiteral(), false);
            case Code code -> add(code.getLiteral(), true);
            case SoftLineBreak space -> add(" ", false);
            case HardLineBreak end -> add("\n", false);
            case HtmlInline html -> html(html.getLiteral());
            case Image image -> add(wordsOf(image), false);
            case Link link -> link(link);
            case StrongEmphasis inner -> {
                boolean before = strong;
                strong = true;
                children(inner);
                strong = before;
            }
            case Emphasis inner -> {
                boolean before = emphasis;
                emphasis = true;
                children(inner);
                emphasis = before;
            }
            default -> children(node);
        }
    }

    private void html(String tag) {
        if (tag.toLowerCase(Locale.ROOT).startsWith("<br")) {
            add("\n", false);
        }
    }

    private void link(Link link) {
        links.add(link.getDestination());
        boolean code = link.getFirstChild() instanceof Code only && only.getNext() == null;
        spans.add(new Span(wordsOf(link), strong, emphasis, code, link.getDestination()));
    }

    private void add(String text, boolean code) {
        if (text.isEmpty()) {
            return;
        }
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null
                && last.link().isEmpty()
                && last.strong() == strong
                && last.emphasis() == emphasis
                && last.code() == code) {
            spans.removeLast();
            text = last.text() + text;
        }
        spans.add(new Span(text, strong, emphasis, code, ""));
    }

    /** The words of a link or a picture without their looks. */
    static String wordsOf(Node node) {
        StringBuilder words = new StringBuilder();
        read(node, Set.of()).forEach(span -> words.append(span.text()));
        return words.toString();
    }
}
