package org.latchkey.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.ui.FxmlFile.Attribute;
import org.latchkey.ui.kit.Strings;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at every FXML file there is. */
@ExtendWith(ApplicationExtension.class)
class FxmlTest {
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsb|hsl)\\(|^0x[0-9a-fA-F]{6,8}$");
  private static final Set<String> PAINTED =
      Set.of("fill", "stroke", "textFill", "iconColor", "background", "border", "color");

  private static final Set<String> GIVEN_BY_THE_LOADER = Set.of("resources", "location");

  static List<FxmlFile> files() throws IOException {
    return FxmlFile.all();
  }

  @Test
  void thereAreFiles() throws IOException {
    assertTrue(files().size() >= 4, files().toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheControllerBesideIt(FxmlFile file) {
    assertEquals(
        file.controllerName(),
        file.document().getDocumentElement().getAttributeNS(FxmlFile.FX, "controller"));
    Class<?> controller = FxmlFile.load(file.controllerName());
    assertEquals(1, controller.getDeclaredConstructors().length, "one constructor");
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyIdHasItsFieldAndEveryFieldItsId(FxmlFile file) {
    Class<?> controller = FxmlFile.load(file.controllerName());
    Map<String, Class<?>> ids = new TreeMap<>();
    for (Attribute attribute : file.attributes()) {
      if (attribute.isFx("id")) {
        ids.put(attribute.value(), file.type(attribute.element()));
      }
    }
    Map<String, Class<?>> fields =
        Arrays.stream(controller.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(FXML.class))
            .filter(field -> !GIVEN_BY_THE_LOADER.contains(field.getName()))
            .filter(field -> !isOfAnInclude(field, ids))
            .collect(Collectors.toMap(Field::getName, Field::getType));
    assertEquals(ids.keySet(), new TreeMap<>(fields).keySet());
    ids.forEach(
        (id, type) ->
            assertTrue(
                fields.getOrDefault(id, void.class).isAssignableFrom(type),
                () -> id + " is a " + type.getSimpleName()));
  }

  /** With {@code <fx:include fx:id="scan">} comes a field {@code scanController}. */
  private static boolean isOfAnInclude(Field field, Map<String, Class<?>> ids) {
    String name = field.getName();
    return name.endsWith("Controller")
        && ids.containsKey(name.substring(0, name.length() - "Controller".length()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyHandlerIsThereAndEveryOneIsUsed(FxmlFile file) {
    Set<String> used =
        file.attributes().stream()
            .filter(attribute -> attribute.name().startsWith("on") && attribute.value().startsWith("#"))
            .map(attribute -> attribute.value().substring(1))
            .collect(Collectors.toSet());
    Set<String> there =
        Arrays.stream(FxmlFile.load(file.controllerName()).getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(FXML.class))
            .filter(method -> !Modifier.isPrivate(method.getModifiers()))
            .map(Method::getName)
            .filter(name -> !name.equals("initialize"))
            .collect(Collectors.toSet());
    assertEquals(there, used);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyWordComesFromTheStrings(FxmlFile file) {
    Set<String> keys = new Strings().bundle().keySet();
    assertAll(
        file.attributes().stream()
            .filter(attribute -> attribute.value().startsWith("%"))
            .map(attribute -> () -> assertTrue(keys.contains(attribute.value().substring(1)), attribute::toString)));
    assertAll(
        file.attributes().stream()
            .filter(attribute -> Set.of("text", "promptText", "accessibleText", "title").contains(attribute.name()))
            .map(attribute -> () -> assertTrue(attribute.value().matches("[%$].*|\\P{L}*"), attribute::toString)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void stylesAndColoursStandInTheStylesheet(FxmlFile file) {
    for (Attribute attribute : file.attributes()) {
      assertFalse(attribute.name().equals("style"), attribute::toString);
      assertFalse(attribute.name().equals("stylesheets"), attribute::toString);
      assertFalse(PAINTED.contains(attribute.name()), attribute::toString);
      boolean isHandler = attribute.name().startsWith("on");
      assertFalse(!isHandler && COLOUR.matcher(attribute.value()).find(), attribute::toString);
    }
    assertFalse(file.imports().stream().anyMatch(name -> name.startsWith("javafx.scene.paint.")));
    assertFalse(file.imports().stream().anyMatch(name -> name.endsWith("*")), "imports by name");
  }

  /** Without its controller, which wants services: every element, property and word is there. */
  @ParameterizedTest
  @MethodSource("files")
  void loads(FxmlFile file) throws Exception {
    for (Attribute attribute : file.attributes()) {
      boolean isHandler = attribute.name().startsWith("on") && attribute.value().startsWith("#");
      if (isHandler || attribute.isFx("controller")) {
        attribute.element().removeAttribute(attribute.name());
      }
    }
    file.removeIncludes();
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(file.document()), new StreamResult(bare));
    FXMLLoader loader = new FXMLLoader(file.path().toUri().toURL(), new Strings().bundle());
    Object root =
        WaitForAsyncUtils.asyncFx(() -> loader.<Object>load(new ByteArrayInputStream(bare.toByteArray())))
            .get();
    assertNotNull(root);
  }
}
