package dev.routewright.desktop.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.source.MappingTrial;
import dev.routewright.dataset.source.TableLook;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String OWN = """
            qid,Question,LLM,correct,latency,cost,tags,Response,quality:polite
            1,Hi there,small,1,0.5,0.001,,Hello,1
            1,Hi there,large,0,1.3,0.01,,Good day,
            1,Hi there,large,1,2,0.02,long,Good day,
            2,Bye,small,0.5,,0.002,,Bye,
            """;

    @TempDir
    Path folder;

    private ImportViewModel view(String text) throws Exception {
        Path table = Files.writeString(folder.resolve("own.csv"), text);
        return new ImportViewModel(table, TableLook.of(table, Progress.NONE));
    }

    private static void tryOut(ImportViewModel view) throws Exception {
        view.show(MappingTrial.of(view.table(), view.mapping(), Progress.NONE));
    }

    @Test
    void itBeginsWithWhatTheColumnsProbablyMean() throws Exception {
        ImportViewModel view = view(OWN);
        assertThat(view.name()).isEqualTo("own");
        assertThat(view.subtitle()).isEqualTo("own.csv, 4 records × 9 columns");
        assertThat(view.mapping().text())
                .isEqualTo("id=qid,text=Question,profile=LLM,quality=correct,cost=cost,seconds=latency,"
                        + "variant=tags,answer=Response");
        assertThat(view.columnRows())
                .containsExactly(
                        new ImportColumnRow("qid", "whole", "100.0 %", "Query id", "1 · 2"),
                        new ImportColumnRow("Question", "text", "100.0 %", "Text", "Hi there · Bye"),
                        new ImportColumnRow("LLM", "text", "100.0 %", "Model", "small · large"),
                        new ImportColumnRow("correct", "0 to 1", "100.0 %", "Quality, 0 to 1", "1 · 0 · 0.5"),
                        new ImportColumnRow("latency", "number", "75.0 %", "Latency", "0.5 · 1.3 · 2"),
                        new ImportColumnRow("cost", "0 to 1", "100.0 %", "Cost", "0.001 · 0.01 · 0.02"),
                        new ImportColumnRow("tags", "text", "25.0 %", "Variant (tags)", "long"),
                        new ImportColumnRow("Response", "text", "100.0 %", "Answer", "Hello · Good day · Bye"),
                        new ImportColumnRow("quality:polite", "0 to 1", "25.0 %", "further quality", "1"));
    }

    @Test
    void aTrialShowsCellsAndOneSentence() throws Exception {
        ImportViewModel view = view(OWN);
        assertThat(view.canImport()).isFalse();
        tryOut(view);
        assertThat(view.summary()).isEqualTo("2 rows, 2 models, 25 % of the cells missing, 1 further context.");
        assertThat(view.cells())
                .containsExactly(
                        new ImportCellRow("1", "–", "small", "", "1.0000", "0.0010", "500 ms", "– / –", "hello"),
                        new ImportCellRow("1", "–", "large", "", "0.0000", "0.0100", "1.3 s", "– / –", "good day"),
                        new ImportCellRow("1", "–", "large", "long", "1.0000", "0.020", "2.0 s", "– / –", "good day"),
                        new ImportCellRow("2", "–", "small", "", "0.5000", "0.0020", "–", "– / –", "bye"));
        assertThat(view.problemCount()).isEmpty();
        assertThat(view.canImport()).isTrue();
    }

    @Test
    void problemsAreCountedAndSaidAndStopTheImport() throws Exception {
        ImportViewModel view = view(OWN);
        view.choose(ImportRole.QUALITY, "Response");
        tryOut(view);
        assertThat(view.column(ImportRole.ANSWER))
                .as("a column has one meaning")
                .isEmpty();
        assertThat(view.problemCount()).isEqualTo("4 problems");
        assertThat(view.problems().getFirst())
                .isEqualTo("row 1, column Response: 'Hello' is not a number. Maybe the"
                        + " columns are shifted, or the cell should be empty.");
        assertThat(view.canImport()).isFalse();
        assertThat(view.summary()).endsWith(" Import waits until no problem is left.");
        view.showTrouble("It is gone. Maybe it was moved.");
        assertThat(view.problemCount()).isEqualTo("The table cannot be read");
        assertThat(view.problems()).containsExactly("It is gone. Maybe it was moved.");
    }

    @Test
    void aRoleWithoutAColumnDoesNotTakeOneByItsUsualName() throws Exception {
        ImportViewModel view = view(OWN);
        view.choose(ImportRole.COST, ImportViewModel.NO_COLUMN);
        view.choose(ImportRole.LATENCY, ImportViewModel.NO_COLUMN);
        assertThat(view.mapping().text()).contains("cost=,").doesNotContain("seconds", "millis");
        view.choose(ImportRole.LATENCY, "latency");
        view.setSeconds(false);
        assertThat(view.mapping().text()).contains("millis=latency");
        view.choose(ImportRole.TASK, "cost");
        assertThat(view.mapping().text())
                .as("the column is taken by another role")
                .contains("task=cost")
                .doesNotContain("cost=,");
    }

    @Test
    void aTableWithAColumnPerModelNeedsNoRolesOfCalls() throws Exception {
        ImportViewModel view = view("prompt,small,large,words\nHi,0,1,300\nBye,0.5,,400\n");
        assertThat(view.isWide()).isTrue();
        assertThat(view.roles())
                .doesNotContain(ImportRole.PROFILE, ImportRole.COST)
                .contains(ImportRole.TEXT, ImportRole.VARIANT);
        assertThat(view.candidates()).containsExactly("small", "large", "words");
        assertThat(view.mapping().text()).isEqualTo("text=prompt,profile:small=small,profile:large=large");
        tryOut(view);
        assertThat(view.summary()).isEqualTo("2 rows, 2 models, 25 % of the cells missing.");
        view.setProfile("large", false);
        assertThat(view.mapping().text()).isEqualTo("text=prompt,profile:small=small");
        view.setProfile("small", false);
        tryOut(view);
        assertThat(view.canImport()).as("no model is left").isFalse();
        view.setWide(false);
        assertThat(view.roles()).contains(ImportRole.PROFILE);
    }
}
