package org.latchkey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.WritableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.Test;

/** What no class of the program does, wherever it lives. */
class HabitsTest {
  private static final JavaClasses PROGRAM = ProgramClasses.main();
  private static final JavaClasses TESTS = ProgramClasses.tests();

  private static final Set<Class<?>> CHANGEABLE =
      Set.of(
          WritableValue.class,
          ObservableList.class,
          ObservableMap.class,
          ObservableSet.class,
          ThreadLocal.class,
          StringBuilder.class,
          StringBuffer.class);

  @Test
  void onlyTheCommandLineSpeaksToTheTerminal() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not the command line",
                type -> !type.getFullName().matches("org\\.latchkey\\.CommandLine(\\$.*)?")))
        .should(ACCESS_STANDARD_STREAMS)
        .check(PROGRAM);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(PROGRAM);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(DescribedPredicate.describe("something that changes", HabitsTest::changes))
        .check(PROGRAM);
  }

  private static boolean changes(JavaClass type) {
    boolean collection =
        !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return collection
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || CHANGEABLE.stream().anyMatch(type::isAssignableTo);
  }

  @Test
  void nobodyFetchesWhatTheyShouldBeGiven() {
    noMethods().should().haveName("getInstance").check(PROGRAM);
    noMethods()
        .that()
        .haveModifier(JavaModifier.STATIC)
        .should()
        .haveName("instance")
        .check(PROGRAM);
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
        .andShould()
        .haveNameNotMatching("(.*[.$])?(Base|Abstract)[A-Z]\\w*(\\$.*)?")
        .check(PROGRAM);
    noClasses()
        .should()
        .resideInAnyPackage(
            Stream.of("util", "utils", "common", "helper", "manager", "impl")
                .map(name -> "org.latchkey.." + name + "..")
                .toArray(String[]::new))
        .check(PROGRAM);
  }

  @Test
  void nobodyWaitsByTheClock() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "Thread.sleep",
                call ->
                    call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("sleep")))
        .check(TESTS);
  }
}
