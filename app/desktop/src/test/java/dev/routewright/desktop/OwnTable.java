package dev.routewright.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tables as people have them, for tests of the window that imports them. */
enum OwnTable {
    /** Understood without a word. */
    GOOD {
        @Override
        String text() {
            StringBuilder text = new StringBuilder(
                    "Prompt ID,Question,Category,LLM,is_correct,Latency (s),Total cost,tags,Response,reviewer\n");
            for (int query = 1; query <= 40; query++) {
                for (String model : new String[] {"small-8b", "medium-70b", "large"}) {
                    int draw = (query * 31 + model.length() * 17) % 10;
                    text.append(query)
                            .append(",How do I reset the router number ")
                            .append(query)
                            .append("?,")
                            .append(query % 3 == 0 ? "network" : "account")
                            .append(',')
                            .append(model)
                            .append(',')
                            .append(draw == 0 ? "" : draw > 3 ? "true" : "false")
                            .append(',')
                            .append(draw * 2 + 1 > 9 ? 1 : 0)
                            .append('.')
                            .append((draw * 2 + 1) % 10)
                            .append(",0.00")
                            .append(draw + 1)
                            .append(',')
                            .append(draw == 7 ? "thinking" : "")
                            .append(",Hold the button for ten seconds,ann\n");
                }
            }
            return text.toString();
        }
    },
    /** With bad values, of which all are told. */
    BAD {
        @Override
        String text() {
            return "query_id,prompt,llm,quality,latency_ms,group\n1,Hi,small,5,250,a\n1,Hi,large,0.5,fast,b\n"
                    + "2,Bye,small,1,-3,\n"
                    + "2,Bye,small,1,100,\n";
        }
    },
    /** One column per model. */
    WIDE {
        @Override
        String text() {
            return "prompt,topic,small-8b,medium-70b,large,words\nHi,greet,0,1,1,120\n"
                    + "Bye,greet,0.5,,1,80\nWhy?,ask,0,0.5,1,300\n";
        }
    };

    abstract String text();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes it as CSV and gives its place. */
    Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve(word() + "-evaluation.csv"), text());
    }
}
