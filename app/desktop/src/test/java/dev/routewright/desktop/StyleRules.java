package dev.routewright.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The rules of the program's style sheets as they are written.
 *
 * @param selector one selector of the rule
 * @param says property to value
 */
record StyleRules(String selector, Map<String, String> says) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    /** All rules of a style sheet, those with several selectors as several. */
    static List<StyleRules> of(String address) {
        String text;
        // By its address, because a packaged build has it in a jar.
        try (InputStream in = URI.create(address).toURL().openStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        List<StyleRules> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            Map<String, String> says = new LinkedHashMap<>();
            for (String line : rule.group(2).split(";")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    says.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
            for (String selector : rule.group(1).split(",")) {
                rules.add(new StyleRules(selector.strip().replaceAll("\\s+", " "), says));
            }
        }
        return rules;
    }

    /** The colours of a palette by token, those of shadows left out. */
    static Map<String, Color> tokens(String address, String palette) {
        Map<String, Color> tokens = new LinkedHashMap<>();
        for (StyleRules rule : of(address)) {
            if (rule.selector.equals(palette)) {
                rule.says.forEach((name, value) -> {
                    if (name.startsWith("-rw-") && value.startsWith("#")) {
                        tokens.put(name, Color.web(value));
                    }
                });
            }
        }
        return tokens;
    }
}
