package runnel;

/**
 * The app: code that draws the page from top to bottom, called again after each event of a user.
 */
@FunctionalInterface
public interface AppBody {
  /**
   * Draws the page once for one session. Runs of one session never overlap; runs of different
   * sessions do.
   *
   * @param ui the page
   * @throws Exception whatever goes wrong; it is shown on the page at its place
   */
  void run(Ui ui) throws Exception;
}
