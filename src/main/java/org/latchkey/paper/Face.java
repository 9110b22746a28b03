package org.latchkey.paper;

/** The typefaces of the program, as they are on paper too. */
public enum Face {
  REGULAR("roboto/Roboto-Regular.ttf", "Roboto"),
  MEDIUM("roboto/Roboto-Medium.ttf", "Roboto Medium"),
  MONO("jetbrains_mono/JetBrainsMono-Regular.ttf", "JetBrains Mono");

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";

  private final String file;
  private final String family;

  Face(String file, String family) {
    this.file = file;
    this.family = family;
  }

  /** Where its file lies on the class path. */
  String resource() {
    return FOLDER + file;
  }

  /** The name under which a toolkit knows it. */
  public String family() {
    return family;
  }
}
