package org.latchkey;

public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {}
}
