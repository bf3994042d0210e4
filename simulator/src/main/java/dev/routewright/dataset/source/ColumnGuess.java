package dev.routewright.dataset.source;

import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What the columns of a table probably mean, for a person to correct: by the usual names first, then by further names
 * whatever their case and punctuation. Nothing is read by a guess alone.
 */
public final class ColumnGuess {
    /** Further names, without case and punctuation, that no reader takes by itself. */
    private static final Map<Role, List<String>> FURTHER = Map.ofEntries(
            Map.entry(
                    Role.ID,
                    List.of(
                            "qid",
                            "queryid",
                            "promptid",
                            "questionid",
                            "requestid",
                            "itemid",
                            "exampleid",
                            "uid",
                            "uuid",
                            "index",
                            "row")),
            Map.entry(
                    Role.TEXT,
                    List.of("question", "input", "instruction", "querytext", "prompttext", "request", "message")),
            Map.entry(Role.TASK, List.of("category", "tasktype", "domain", "intent", "topic", "label", "subject")),
            Map.entry(Role.PROFILE, List.of("llm", "modelid", "engine", "deployment", "system", "candidate")),
            Map.entry(
                    Role.QUALITY,
                    List.of(
                            "correct",
                            "iscorrect",
                            "accuracy",
                            "acc",
                            "rating",
                            "grade",
                            "reward",
                            "pass",
                            "passed",
                            "judge",
                            "judgescore",
                            "result")),
            Map.entry(Role.COST, List.of("costusd", "usd", "totalcost", "price", "spend", "costs", "responsecost")),
            Map.entry(
                    Role.MILLIS,
                    List.of(
                            "latencymillis",
                            "durationms",
                            "elapsedms",
                            "responsetimems",
                            "timems",
                            "ms",
                            "latencymilliseconds")),
            Map.entry(
                    Role.SECONDS,
                    List.of(
                            "latency",
                            "latencys",
                            "latencysec",
                            "latencyseconds",
                            "duration",
                            "durations",
                            "durationseconds",
                            "elapsed",
                            "elapsedseconds",
                            "seconds",
                            "time",
                            "responsetimes")),
            Map.entry(Role.TOKENS_IN, List.of("intokens", "tokensprompt", "inputtokencount", "prompttokencount")),
            Map.entry(
                    Role.TOKENS_OUT,
                    List.of("outtokens", "tokenscompletion", "outputtokencount", "completiontokencount")),
            Map.entry(Role.SUCCESS, List.of("ok", "status", "succeeded")),
            Map.entry(Role.FAILED, List.of("error", "iserror", "isfailed", "failure")),
            Map.entry(Role.VARIANT, List.of("tags", "mode", "config", "settings")),
            Map.entry(Role.SAMPLE, List.of("sampleindex", "attempt", "trial", "repeat", "repetition")),
            Map.entry(
                    Role.ANSWER,
                    List.of("response", "output", "completion", "prediction", "modelanswer", "generation")),
            Map.entry(Role.GROUP, List.of("groupid", "cluster", "paraphraseof", "conversation", "sessionid")),
            Map.entry(Role.PARENT, List.of("parentid", "parentquery")),
            Map.entry(Role.STEP, List.of("stepnumber", "turn", "stepindex")),
            Map.entry(Role.SHOULD_REFUSE, List.of("unsafe", "refuse", "mustrefuse", "harmful")));

    private ColumnGuess() {}

    /**
     * A guess for every role that has a likely column. Without a column of profiles, and with two or more columns of
     * numbers in 0..1 or of yes and no left, those are taken as one column per profile.
     */
    public static ColumnMapping of(TableLook look) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        Set<String> taken = new HashSet<>();
        for (Role role : Role.values()) {
            takeFirst(look, role, role.names(), false, columns, taken);
        }
        for (Role role : Role.values()) {
            if (!columns.containsKey(role)) {
                takeFirst(
                        look, role, role.names().stream().map(ColumnGuess::bare).toList(), true, columns, taken);
            }
        }
        for (Role role : Role.values()) {
            if (!columns.containsKey(role)) {
                takeFirst(look, role, FURTHER.getOrDefault(role, List.of()), true, columns, taken);
            }
        }
        dropTwins(columns, taken);
        SequencedMap<String, String> profiles = new LinkedHashMap<>();
        if (!columns.containsKey(Role.PROFILE)) {
            profiles = perProfile(look, columns);
        }
        return new ColumnMapping(columns, new LinkedHashMap<>(), profiles);
    }

    /** A latency or an end that is given in two ways is taken once. */
    private static void dropTwins(Map<Role, String> columns, Set<String> taken) {
        if (columns.containsKey(Role.MILLIS)) {
            taken.remove(columns.remove(Role.SECONDS));
        }
        if (columns.containsKey(Role.SUCCESS)) {
            taken.remove(columns.remove(Role.FAILED));
        }
    }

    private static SequencedMap<String, String> perProfile(TableLook look, Map<Role, String> columns) {
        Map<Role, String> ofRows = new EnumMap<>(columns);
        ofRows.keySet().removeIf(Role::isOfCall);
        SequencedMap<String, String> profiles = new LinkedHashMap<>();
        for (TableLook.Seen column : look.columns()) {
            boolean fits = column.type() == TableLook.Type.SHARE || column.type() == TableLook.Type.YES_OR_NO;
            if (fits && !ofRows.containsValue(column.name())) {
                profiles.put(column.name(), column.name());
            }
        }
        if (profiles.size() < 2) {
            return new LinkedHashMap<>();
        }
        columns.keySet().removeIf(Role::isOfCall);
        return profiles;
    }

    private static void takeFirst(
            TableLook look,
            Role role,
            List<String> names,
            boolean isBare,
            Map<Role, String> columns,
            Set<String> taken) {
        for (String name : names) {
            for (TableLook.Seen column : look.columns()) {
                String known = isBare ? bare(column.name()) : column.name();
                if (known.equals(name) && fits(role, column.type(), isBare) && taken.add(column.name())) {
                    columns.put(role, column.name());
                    return;
                }
            }
        }
    }

    /** A usual name counts whatever stands below it, so that the person sees the problem. */
    private static boolean fits(Role role, TableLook.Type type, boolean isBare) {
        boolean isNumber =
                type == TableLook.Type.SHARE || type == TableLook.Type.WHOLE || type == TableLook.Type.NUMBER;
        return !isBare
                || switch (role) {
                    case QUALITY, SHOULD_REFUSE -> type == TableLook.Type.SHARE || type == TableLook.Type.YES_OR_NO;
                    case COST, MILLIS, SECONDS, TOKENS_IN, TOKENS_OUT, STEP, SAMPLE -> isNumber;
                    case FAILED -> type == TableLook.Type.YES_OR_NO || type == TableLook.Type.SHARE;
                    default -> type != TableLook.Type.EMPTY;
                };
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
