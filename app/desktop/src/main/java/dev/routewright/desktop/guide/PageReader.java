package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns the Markdown of one page into values. What has no place in a guide, such as HTML, is passed over. */
final class PageReader {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final String path;
    private final Anchors anchors = new Anchors();
    private final List<Section> sections = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private Section under = new Section(1, "", "");
    private int lines;

    private PageReader(String path) {
        this.path = path;
    }

    static GuidePage read(String path, String markdown) {
        PageReader reader = new PageReader(path);
        List<Block> blocks = reader.blocks(PARSER.parse(markdown));
        String title =
                reader.sections.isEmpty() ? path : reader.sections.getFirst().words();
        return new GuidePage(
                path, title, blocks, List.copyOf(reader.sections), List.copyOf(reader.passages), reader.links);
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Block block = block(node);
            if (block != null) {
                blocks.add(block);
            }
        }
        return List.copyOf(blocks);
    }

    private @Nullable Block block(Node node) {
        return switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> new Block.Listing(Block.Listing.BULLETS, items(list));
            case OrderedList list ->
                new Block.Listing(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(), items(list));
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case BlockQuote quote -> new Block.Quote(blocks(quote));
            case ThematicBreak rule -> new Block.Rule();
            default -> null;
        };
    }

    private Block heading(Heading heading) {
        Line line = line(heading);
        under = new Section(heading.getLevel(), anchors.next(line.text()), line.text());
        sections.add(under);
        passage(true, List.of(line));
        return new Block.Heading(under.level(), under.anchor(), line);
    }

    private Block paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            String words = SpanReader.wordsOf(image);
            return Target.of(path, image.getDestination()) instanceof Target.File file
                    ? new Block.Picture(file.path(), words)
                    : new Block.Picture("", words);
        }
        Line line = line(paragraph);
        passage(false, List.of(line));
        return new Block.Paragraph(line);
    }

    private List<List<Block>> items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return List.copyOf(items);
    }

    private Block table(TableBlock table) {
        List<Line> head = new ArrayList<>();
        List<List<Line>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Line> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(line(cell));
                }
                passage(false, cells);
                if (part instanceof TableHead) {
                    head.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(List.copyOf(cells));
                }
            }
        }
        return new Block.Table(List.copyOf(head), List.copyOf(rows));
    }

    private Block code(String text) {
        Line line = new Line(lines++, List.of(new Span(text.stripTrailing(), false, false, true, "")));
        passage(false, List.of(line));
        return new Block.Code(line);
    }

    private Line line(Node block) {
        return new Line(lines++, SpanReader.read(block, links));
    }

    private void passage(boolean heading, List<Line> of) {
        String text = of.stream().map(Line::text).collect(Collectors.joining(Passage.BETWEEN_CELLS));
        passages.add(
                new Passage(under, heading, of.getFirst().number(), of.getLast().number(), Folded.of(text)));
    }
}
