package org.latchkey.ui.kit.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Tiles in rows of equal height, in as many columns as fit. Where a wide tile leaves a gap, the next
 * one that fits moves up; a gap that nothing fits goes to the last tile of its row. Room that is left
 * below goes to the last row.
 */
public final class TileGrid extends Pane {
  private static final double GAP = 16;
  private static final String SPAN = "tile-grid-span";

  private final ObservableList<Double> weights = FXCollections.observableArrayList();
  private double minTileWidth = 240;

  private record Place(Node tile, int column, int span) {}

  /** An empty grid of one column. */
  public TileGrid() {
    getStyleClass().add("tile-grid");
    weights.addListener((ListChangeListener<Double>) change -> requestLayout());
  }

  /** How many columns a tile takes where there are so many. */
  public static void setSpan(Node tile, int columns) {
    tile.getProperties().put(SPAN, columns);
  }

  /** How many columns a tile takes; 1 unless told. */
  public static int getSpan(Node tile) {
    return tile.getProperties().get(SPAN) instanceof Integer span ? span : 1;
  }

  /** One number for each column there may be: its share of the width that is to spare. */
  public ObservableList<Double> getWeights() {
    return weights;
  }

  /** The width below which a tile does not go as long as it can wrap, in px. */
  public double getMinTileWidth() {
    return minTileWidth;
  }

  /** Sets the width below which a tile does not go, in px. */
  public void setMinTileWidth(double width) {
    minTileWidth = width;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getMinTileWidth() + getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    int columns = columnsAtMost();
    return columns * getMinTileWidth() + (columns - 1) * GAP + insets.getLeft() + insets.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return total(width, true);
  }

  @Override
  protected double computePrefHeight(double width) {
    return total(width, false);
  }

  private double total(double width, boolean min) {
    double inside = (width < 0 ? prefWidth(-1) : width) - getInsets().getLeft() - getInsets().getRight();
    double[] columns = columns(inside);
    double height = getInsets().getTop() + getInsets().getBottom();
    List<List<Place>> rows = rows(columns.length);
    for (List<Place> row : rows) {
      height += height(row, columns, min) + GAP;
    }
    return rows.isEmpty() ? height : height - GAP;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double[] columns = columns(getWidth() - insets.getLeft() - insets.getRight());
    double y = insets.getTop();
    List<List<Place>> rows = rows(columns.length);
    for (List<Place> row : rows) {
      boolean last = row.equals(rows.getLast());
      double left = getHeight() - insets.getBottom() - y;
      double pref = height(row, columns, false);
      double height =
          snapSizeY(last ? Math.max(height(row, columns, true), Math.min(pref, left)) : pref);
      for (Place place : row) {
        double x = insets.getLeft() + sum(columns, 0, place.column()) + GAP * place.column();
        layoutInArea(
            place.tile(), x, y, width(place, columns), height, 0,
            Insets.EMPTY, true, true, HPos.LEFT, VPos.TOP);
      }
      y += height + GAP;
    }
  }

  private double height(List<Place> row, double[] columns, boolean min) {
    double tallest = 0;
    for (Place place : row) {
      double width = width(place, columns);
      Node tile = place.tile();
      tallest = Math.max(tallest, min ? tile.minHeight(width) : tile.prefHeight(width));
    }
    return snapSizeY(tallest);
  }

  private static double width(Place place, double[] columns) {
    return sum(columns, place.column(), place.column() + place.span()) + GAP * (place.span() - 1);
  }

  private static double sum(double[] columns, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += columns[i];
    }
    return sum;
  }

  /** The widths of the columns that fit. */
  private double[] columns(double inside) {
    int fitting = (int) ((inside + GAP) / (getMinTileWidth() + GAP));
    int count = Math.clamp(fitting, 1, columnsAtMost());
    double room = inside - GAP * (count - 1);
    double spare = Math.max(0, room - count * getMinTileWidth());
    // With fewer columns than there may be, no tile is where its weight was meant for it.
    boolean weighted = count == weights.size();
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    double[] columns = new double[count];
    for (int i = 0; i < count; i++) {
      double share = weighted ? weights.get(i) / all : 1.0 / count;
      columns[i] = Math.floor(Math.min(room, getMinTileWidth()) + spare * share);
    }
    columns[count - 1] += Math.max(0, room - sum(columns, 0, count));
    return columns;
  }

  private int columnsAtMost() {
    return Math.max(1, weights.size());
  }

  private List<List<Place>> rows(int columns) {
    List<Node> waiting = new ArrayList<>(getManagedChildren());
    List<List<Place>> rows = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<Place> row = new ArrayList<>();
      int column = 0;
      for (Node tile : List.copyOf(waiting)) {
        int span = Math.min(getSpan(tile), columns);
        if (column + span <= columns) {
          row.add(new Place(tile, column, span));
          waiting.remove(tile);
          column += span;
        }
      }
      Place last = row.removeLast();
      row.add(new Place(last.tile(), last.column(), columns - last.column()));
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
