package dev.matinee.evaluation.taste;

import java.util.ArrayList;
import java.util.List;

/** What of the conditions of a {@link TasteTrial} does not hold, in words. */
record BrokenConditions(int mostShared, int wanted, int ofPlaces) {
  List<String> of(List<TasteFigures> tastes, int inKind, int places) {
    List<String> broken = new ArrayList<>();
    tastes.forEach(each -> addTo(broken, each));
    if ((long) inKind * ofPlaces < (long) wanted * places) {
      broken.add(
          "of %d first places at least %d in %d must be of the loved kind, got %d"
              .formatted(places, wanted, ofPlaces, inKind));
    }
    return broken;
  }

  private void addTo(List<String> broken, TasteFigures figures) {
    if (figures.ofTen() < figures.needed()) {
      broken.add(
          "%s: at least %d of the first ten must be of the loved kind, got %d"
              .formatted(figures.taste(), figures.needed(), figures.ofTen()));
    }
    if (figures.ofEach().contains(0)) {
      broken.add(
          "%s: the first ten must have each loved kind, got %s of %s"
              .formatted(figures.taste(), figures.ofEach(), figures.loved()));
    }
    if (figures.mostShared() > mostShared) {
      broken.add(
          "%s: at most %d movies may be shared with %s, got %d"
              .formatted(figures.taste(), mostShared, figures.sharedWith(), figures.mostShared()));
    }
    if (!figures.hatedOnly().isEmpty()) {
      broken.add(
          "%s: no movie may be of a hated kind alone, got %s"
              .formatted(figures.taste(), figures.hatedOnly()));
    }
  }
}
