package org.latchkey;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.demo.PracticePhone;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.qr.QrReader;

/** The walls between the packages: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM = ProgramClasses.main();
  private static final String ROOT = "org.latchkey";
  private static final String UI = ROOT + ".ui..";
  private static final String KIT = ROOT + ".ui.kit..";

  /** From the bottom up: no package knows one of a later line. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("database", "vault", "qr", "paper"),
          List.of("audit"),
          List.of("administrator"),
          List.of("settings"),
          List.of("mail"),
          List.of("credential"),
          List.of("mfa"),
          List.of("signin"),
          List.of("administration"),
          List.of("transfer", "backup", "demo"),
          List.of("ui"));

  static Stream<String> packages() {
    return ORDER.stream().flatMap(List::stream);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    String[] known =
        Stream.concat(Stream.of(ROOT), packages().map(name -> ROOT + "." + name + ".."))
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void noPackageKnowsAHigherOne(String lower) {
    boolean seen = false;
    for (List<String> line : ORDER) {
      if (seen) {
        String[] higher = line.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + lower + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(higher)
            // transfer and backup come with later versions.
            .allowEmptyShould(true)
            .check(PROGRAM);
      }
      seen |= line.contains(lower);
    }
  }

  @Test
  void nothingKnowsTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching(ROOT + ".ui.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void screensKnowTheKitAndTheWordsButNotEachOther() {
    slices()
        .matching(ROOT + ".ui.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAnyPackage(KIT, ROOT + ".ui.words.."))
        .check(PROGRAM);
  }

  @Test
  void theKitKnowsNoFeatureButTheBitMatrixAndPaper() {
    noClasses()
        .that()
        .resideInAPackage(KIT)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(KIT, ROOT + ".qr..", ROOT + ".paper.."))))
        .check(PROGRAM);
  }

  @Test
  void onlyTheScreensAndTheStartKnowTheToolkit() {
    only("javafx..", ROOT, UI);
  }

  @Test
  void viewModelsNeedNoToolkit() {
    noClasses()
        .that(areNamed("ViewModel"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
        .check(PROGRAM);
  }

  @Test
  void screensNeverReachTheStore() {
    noClasses()
        .that()
        .resideInAPackage(UI)
        .should()
        .dependOnClassesThat(areNamed("Repository").or(resideInAnyPackage("org.jdbi..", "java.sql..")))
        .check(PROGRAM);
  }

  @Test
  void screensGetTheirServicesAndDoNotMakeThem() {
    noClasses()
        .that()
        .resideInAPackage(UI)
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "of a service", call -> call.getTargetOwner().getSimpleName().endsWith("Service")))
        .check(PROGRAM);
  }

  @Test
  void onlyRepositoriesKnowSql() {
    noClasses()
        .that(DescribedPredicate.not(areNamed("Repository")))
        .and()
        .resideOutsideOfPackages(ROOT + ".database..", ROOT + ".backup..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".Wiring")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".Services")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.flywaydb..", "org.h2..")
        .check(PROGRAM);
  }

  @Test
  void eachLibraryIsKnownInOnePlace() {
    only("com.bastiaanjansen.otp..", ROOT + ".mfa..");
    only("com.google.zxing..", ROOT + ".qr..");
    only("org.controlsfx..", UI);
    only("atlantafx..", UI);
    only("org.kordamp.ikonli..", UI);
    only("picocli..", ROOT);
    only("com.password4j..", ROOT + ".credential..");
    only("com.nulabinc.zxcvbn..", ROOT + ".credential..");
    only("org.flywaydb..", ROOT + ".database..");
    only("org.apache.pdfbox..", ROOT + ".paper..");
    only("org.apache.fontbox..", ROOT + ".paper..");
    only("java.awt.image..", ROOT + ".qr..");
    only("javax.imageio..", ROOT + ".qr..");
  }

  /** ControlsFX's own decorations put a pane around the scene, which ends the life of every screen in it. */
  @Test
  void onlyTheMarkOfOurOwnDecoratesFields() {
    noClasses()
        .that()
        .haveNameNotMatching("org\\.latchkey\\.ui\\.kit\\.entry\\.FieldValidation(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.controlsfx.validation..")
        .check(PROGRAM);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.controlsfx.control.decoration..")
        .check(PROGRAM);
  }

  /** Pictures load a few hundred classes of java.awt, which no start is to wait for. */
  @Test
  void onlyThePracticePhoneReadsPictures() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PracticePhone.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(QrReader.class.getName())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(QrReader.class)
        .check(PROGRAM);
  }

  @Test
  void oneClassKnowsTheMailLibrary() {
    noClasses()
        .that()
        .haveNameNotMatching("org\\.latchkey\\.mail\\.smtp\\.SmtpTransport(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.eclipse.angus..")
        .check(PROGRAM);
  }

  @Test
  void whatIsNeverUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.awt..",
                    "javax.swing..",
                    "org.h2.tools..",
                    "org.h2.server..",
                    "javafx.scene.web..",
                    "javafx.embed..")
                .and(DescribedPredicate.not(resideInAnyPackage("java.awt.image.."))))
        .check(PROGRAM);
  }

  @Test
  void onlyTheWayInGivesTheRightToEnroll() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".signin..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "EnrollmentGrant.give or EnrollmentService.replaceRecoveryCodes",
                call ->
                    (call.getTargetOwner().isEquivalentTo(EnrollmentGrant.class)
                            && call.getName().equals("give"))
                        || (call.getTargetOwner().isEquivalentTo(EnrollmentService.class)
                            && call.getName().equals("replaceRecoveryCodes"))))
        .check(PROGRAM);
  }

  private static void only(String library, String... places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PROGRAM);
  }

  /** Classes whose name ends so, with everything nested in them. */
  private static DescribedPredicate<JavaClass> areNamed(String suffix) {
    return DescribedPredicate.describe(
        "are named *" + suffix,
        type ->
            type.getSimpleName().endsWith(suffix)
                || type.getEnclosingClass().map(areNamed(suffix)::test).orElse(false));
  }
}
