package runnel.internal.run;

/**
 * The app as the engine sees it: code that places elements, starting at the main part of the page.
 */
@FunctionalInterface
public interface Script {
  /** Draws the page once. */
  void run(Place main) throws Exception;
}
