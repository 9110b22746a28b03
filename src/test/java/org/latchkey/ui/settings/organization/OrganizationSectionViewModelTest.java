package org.latchkey.ui.settings.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.settings.OrganizationService.Form;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;

class OrganizationSectionViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void anotherNameTellsThatEntriesKeepTheOldOne() {
    OrganizationSectionViewModel section = section("Anna");
    String before = section.nameProperty().get();
    assertEquals("", section.renamedProperty().get());
    section.nameProperty().set("Harbor");
    assertEquals(
        "Entries that are in authenticator apps already keep the name "
            + before
            + " and go on working. Only new enrollments get the new name.",
        section.renamedProperty().get());
    section.save();
    assertEquals("Organization saved.", window.said());
    assertEquals("Harbor", console.services().organization().present().name());
    assertEquals("", section.renamedProperty().get());
    assertFalse(section.changedProperty().get());
  }

  @Test
  void whatCannotBeUsedGetsASentenceUntilItIsChanged() {
    OrganizationSectionViewModel section = section("Anna");
    section.nameProperty().set(" ");
    section.contactProperty().set("x".repeat(201));
    section.save();
    assertFalse(section.nameErrorProperty().get().isEmpty());
    assertFalse(section.contactErrorProperty().get().isEmpty());
    section.nameProperty().set("Harbor");
    section.contactProperty().set("");
    assertEquals("", section.nameErrorProperty().get() + section.contactErrorProperty().get());
    section.save();
    assertEquals(new Form("Harbor", ""), Form.of(console.services().organization().present()));
  }

  @Test
  void somebodyElsesChangeIsToldAndSavingAgainPutsThisOneInItsPlace() {
    OrganizationSectionViewModel section = section("Anna");
    section.nameProperty().set("Finch");
    Form stored = Form.of(console.services().organization().present());
    console.services().organization().change(console.actor("Anna"), stored, new Form("Harbor", ""));
    section.refresh();
    assertEquals("Finch", section.nameProperty().get(), "what was entered stays");
    section.save();
    assertTrue(section.problemProperty().get().contains("Harbor"), section.problemProperty().get());
    section.save();
    assertEquals("Finch", console.services().organization().present().name());
  }

  @Test
  void anAdministratorOnlySees() {
    assertTrue(section("Anna").mayChangeProperty().get());
    assertFalse(section("Jonas").mayChangeProperty().get());
  }

  @Test
  void cancelShowsWhatIsStored() {
    OrganizationSectionViewModel section = section("Anna");
    String before = section.nameProperty().get();
    section.nameProperty().set("");
    section.revert();
    assertEquals(before, section.nameProperty().get());
    assertFalse(section.changedProperty().get());
  }

  private OrganizationSectionViewModel section(String viewer) {
    OrganizationSectionViewModel section =
        new OrganizationSectionViewModel(
            console.services().organization(),
            () -> console.actor(viewer),
            Background.direct(),
            new Strings(Locale.UK),
            window,
            window);
    section.refresh();
    return section;
  }
}
