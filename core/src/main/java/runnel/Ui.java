package runnel;

/** The page, or a part of it that takes elements. */
public final class Ui {
  Ui() {}
}
