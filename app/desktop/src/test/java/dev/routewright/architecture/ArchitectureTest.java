package dev.routewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.routewright.run.ArchitectureException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may see whom. Main code only; an exception is {@link ArchitectureException} with its reason. */
final class ArchitectureTest {
    private static final String ROOT = "dev.routewright";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Rooms of the simulator, lowest layer first; rooms of one layer may not see each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("run", "stats"),
            List.of("graph"),
            List.of("graph.edit", "graph.check", "graph.file", "graph.diff", "dataset", "pricelist"),
            // Fixes stand above findings and edits, which do not see each other.
            List.of("graph.fix", "dataset.source", "dataset.feature", "dataset.live", "dataset.sample"),
            List.of("policy", "calibrate"),
            List.of("learn"),
            List.of("plan"),
            List.of("export", "walk"),
            List.of("sim"),
            List.of("sim.replay", "sim.traffic", "sim.reference"),
            List.of("sim.dispatch", "sim.check"),
            List.of("pareto"),
            List.of("study"),
            List.of("report"));

    /** Rooms without a class yet (app/README.md, Who may see whom). With a class they leave and their rules wake up. */
    private static final List<String> EMPTY_ROOMS = List.of(
            "learn",
            "learn.tape",
            "sim.traffic",
            "gateway",
            "editor.explorer",
            "desktop.autorun",
            "desktop.studies",
            "desktop.training",
            "desktop.gallery");

    @TestFactory
    Stream<DynamicTest> aRoomSeesOnlyLowerRooms() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        for (int layer = LAYERS.size() - 1; layer >= 0; layer--) {
            for (String room : LAYERS.get(layer)) {
                List<String> above = new ArrayList<>(forbidden);
                LAYERS.get(layer).stream().filter(other -> !other.equals(room)).forEach(above::add);
                if (!above.isEmpty() && !EMPTY_ROOMS.contains(room)) {
                    tests.add(DynamicTest.dynamicTest(
                            room,
                            () -> noClasses()
                                    .that(inRoom(room))
                                    .and(noException())
                                    .should()
                                    .dependOnClassesThat(inAnyRoom(above))
                                    .because(
                                            "a room uses only what stands below it, so that the core stays runnable alone")
                                    .check(MAIN)));
                }
            }
            forbidden.addAll(LAYERS.get(layer));
        }
        return tests.stream();
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle of rooms can be neither read nor tested apart")
                .check(MAIN);
    }

    @Test
    void theSimulatorKnowsNoWindowAndNoCommandLine() {
        check(noClasses()
                .that(resideInAnyPackage(
                        "..run..",
                        "..stats..",
                        "..graph..",
                        "..dataset..",
                        "..policy..",
                        "..plan..",
                        "..walk..",
                        "..export..",
                        "..sim..",
                        "..pareto..",
                        "..study..",
                        "..report..",
                        "..pricelist..",
                        "..calibrate.."))
                .and(not(resideInAnyPackage("..editor..", "..desktop..", "..cli..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("..editor..", "..desktop..", "..cli..", "info.picocli.."))
                .because("everything but the canvas and the panels runs headless, with the same digits"));
    }

    @Test
    void onlyTheWindowImportsJavaFx() {
        check(noClasses()
                .that(not(resideInAnyPackage("..editor..", "..desktop..")))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."))
                .because("the core has no window"));
    }

    @Test
    void onlyTheGatewayTalksHttp() {
        check(noClasses()
                .that(not(resideInAPackage("..gateway..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "com.sun.net.httpserver.."))
                .because("the program works offline; a socket has one home"));
    }

    @Test
    void jacksonStaysAtTheBorders() {
        check(noClasses()
                .that(not(resideInAnyPackage(
                        "..graph.file..",
                        "..dataset.source..",
                        "..pricelist..",
                        "..export..",
                        "..learn..",
                        "..report..",
                        "..gateway..",
                        "..desktop.settings..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .because("a file format is a border; inside there are values"));
    }

    @Test
    void theEditorSeesTheDrawingAndNothingElse() {
        check(noClasses()
                .that(resideInAPackage("..editor.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ROOT + ".plan..",
                        ROOT + ".walk..",
                        ROOT + ".sim..",
                        ROOT + ".dataset..",
                        ROOT + ".export..",
                        ROOT + ".policy..",
                        ROOT + ".study..",
                        ROOT + ".pareto..",
                        ROOT + ".report..",
                        ROOT + ".desktop..",
                        ROOT + ".cli.."))
                .because("the canvas draws what it is told and knows nothing of simulation"));
    }

    @Test
    void onlyTheLayoutRoomSeesElkAndGraphStream() {
        check(noClasses()
                .that(not(resideInAnyPackage("..editor.layout..", "..editor.explorer..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.eclipse..", "org.graphstream..", "org.miv..", "com.google.."))
                .because("a layout library can then be changed in one room"));
        check(noClasses()
                .that(resideInAPackage("..editor.layout.."))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."))
                .because("a layout runs off the window's thread and without a window"));
    }

    @Test
    void aViewModelNeverTouchesTheScene() {
        check(noClasses()
                .that(simpleNameEndingWith("ViewModel"))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.scene.."))
                .allowEmptyShould(true)
                .because("what a view shows is tested without a toolkit"));
    }

    @Test
    void theReferenceDecidesOnItsOwn() {
        check(noClasses()
                .that(resideInAPackage("..sim.reference.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ROOT + ".plan..", ROOT + ".walk..", ROOT + ".sim.replay..", ROOT + ".policy.."))
                .because("an oracle that shares code with what it tests proves nothing"));
    }

    @Test
    void onlySomeRoomsNameSingleNodeKinds() {
        DescribedPredicate<JavaClass> kinds = DescribedPredicate.describe(
                "a node kind",
                c -> List.of("Query", "Task", "Router", "Llm", "Verifier", "Answer", "Unknown").stream()
                        .anyMatch(kind -> c.getName().equals(ROOT + ".graph." + kind)));
        check(noClasses()
                .that(not(resideInAnyPackage(
                        ROOT + ".graph..",
                        ROOT + ".plan..",
                        ROOT + ".sim.reference..",
                        "..editor.skin..",
                        "..desktop.inspector..",
                        ROOT + ".export..")))
                .and(noException())
                .should()
                .dependOnClassesThat(kinds)
                .because("a new kind must touch few rooms; the rest use Node"));
    }

    @Test
    void driversKnowNoRuleOfTheLanguage() {
        check(noClasses()
                .that(resideInAnyPackage("..sim.traffic..", "..gateway.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".policy.."))
                .allowEmptyShould(true)
                .because(
                        "whoever drives queries says what takes how long; what a query does then is told in one room"));
    }

    @Test
    void enginesTakeTheirClockAndTheirLuckFromOutside() {
        check(noClasses()
                .that(resideInAnyPackage(
                        ROOT + ".sim..", ROOT + ".walk..", ROOT + ".learn..", ROOT + ".policy..", ROOT + ".study.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.random..", "java.time.."))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "a system source of luck",
                        c -> c.getName().equals("java.util.Random")
                                || c.getName().endsWith("ThreadLocalRandom")))
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same request gives the same bytes"));
    }

    @Test
    void onlyProgramsPrint() {
        check(noClasses()
                .that(not(resideInAnyPackage("..cli..", "..desktop.headless..")))
                .and(noException())
                .should()
                .accessField(System.class, "out")
                .because("a window has no console and a library no say in what it holds"));
    }

    @Test
    void threadsAreMadeInFewRooms() {
        check(noClasses()
                .that(not(resideInAnyPackage("..desktop.job..", "..gateway..", ROOT + ".sim..", ROOT + ".study..")))
                .and(noException())
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "Executors", c -> c.getName().equals("java.util.concurrent.Executors")))
                .because("work that runs aside can be seen and cancelled in one place"));
    }

    @Test
    void theDocumentIsMadeOfValues() {
        check(classes()
                .that(resideInAPackage(ROOT + ".graph"))
                .should(com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                        "be a record, an enum, a sealed interface or final",
                        c -> c.isRecord()
                                || c.isEnum()
                                || c.isInterface()
                                || c.getModifiers().contains(JavaModifier.FINAL)
                                || c.getSimpleName().equals("package-info"))))
                .because("undo, autosave and background runs come free only with values"));
    }

    @Test
    void exportersDoNotKnowEachOther() {
        slices().matching(ROOT + ".export.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a target can be added or dropped alone")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void roomsListedAsEmptyAreEmpty() {
        List<String> lived = EMPTY_ROOMS.stream()
                .filter(room -> MAIN.stream()
                        .anyMatch(c -> c.getPackageName().equals(ROOT + "." + room)
                                && !c.getSimpleName().equals("package-info")))
                .toList();
        assertThat(lived)
                .as("rooms that have classes now and must leave the list")
                .isEmpty();
    }

    @Test
    void noClassHasAForbiddenName() {
        check(noClasses()
                .should()
                .haveSimpleName("Model")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..model..", "..manager..")
                .because("a name says what a thing is; these say nothing"));
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }

    private static DescribedPredicate<JavaClass> noException() {
        return not(annotatedWith(ArchitectureException.class));
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        // export and learn have inner rooms of one layer; all others are exactly one package.
        boolean deep = room.equals("export") || room.equals("learn");
        return deep ? resideInAPackage(ROOT + "." + room + "..") : resideInAPackage(ROOT + "." + room);
    }

    private static DescribedPredicate<JavaClass> inAnyRoom(List<String> rooms) {
        return DescribedPredicate.describe(
                "in " + rooms, c -> rooms.stream().anyMatch(room -> inRoom(room).test(c)));
    }
}
