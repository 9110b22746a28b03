package org.latchkey.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;

/** An FXML file as its author wrote it, with its elements, attributes and imports. */
record FxmlFile(Path path, Document document) {
  static final Path RESOURCES = Path.of("src", "main", "resources");
  static final String FX = "http://javafx.com/fxml";

  private static final String INCLUDE = "fx:include";

  /** One attribute of one element. */
  record Attribute(Element element, String name, String value) {
    boolean isFx(String local) {
      return name.equals("fx:" + local);
    }

    @Override
    public String toString() {
      return "<" + element.getTagName() + " " + name + "=\"" + value + "\">";
    }
  }

  /** Every FXML file of the program, found now, so that new screens are looked at too. */
  static List<FxmlFile> all() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(Path.of("org", "latchkey", "ui")))) {
      return files
          .filter(file -> file.toString().endsWith(".fxml"))
          .sorted()
          .map(FxmlFile::read)
          .toList();
    }
  }

  static FxmlFile read(Path path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new FxmlFile(path, factory.newDocumentBuilder().parse(path.toFile()));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The name of the class that must lie beside it. */
  String controllerName() {
    String place = RESOURCES.relativize(path).toString().replace(path.getFileSystem().getSeparator(), ".");
    return place.substring(0, place.length() - ".fxml".length()) + "Controller";
  }

  List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      NamedNodeMap of = element.getAttributes();
      for (int j = 0; j < of.getLength(); j++) {
        Node attribute = of.item(j);
        attributes.add(new Attribute(element, attribute.getNodeName(), attribute.getNodeValue()));
      }
    }
    return attributes;
  }

  /** The class of an element, found by the file's imports. */
  Class<?> type(Element element) {
    String name = element.getTagName();
    if (name.equals(INCLUDE)) {
      FxmlFile included = read(path.resolveSibling(element.getAttribute("source")));
      return included.type(included.document().getDocumentElement());
    }
    NodeList top = document.getChildNodes();
    for (int i = 0; i < top.getLength(); i++) {
      if (top.item(i) instanceof ProcessingInstruction imported
          && imported.getData().endsWith("." + name)) {
        return load(imported.getData());
      }
    }
    throw new AssertionError(path + " does not import " + name);
  }

  /** Takes the included files out: each of them is looked at by itself. */
  void removeIncludes() {
    NodeList includes = document.getElementsByTagName(INCLUDE);
    while (includes.getLength() > 0) {
      Node include = includes.item(0);
      include.getParentNode().removeChild(include);
    }
  }

  List<String> imports() {
    List<String> imports = new ArrayList<>();
    NodeList top = document.getChildNodes();
    for (int i = 0; i < top.getLength(); i++) {
      if (top.item(i) instanceof ProcessingInstruction imported) {
        imports.add(imported.getData());
      }
    }
    return imports;
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name, false, FxmlFile.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name, e);
    }
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
