package runnel;

/** Work that tells how far it has come. */
@FunctionalInterface
public interface StatusBody {
  /** Does the work, which may block; what it throws is shown on the page. */
  void run(Status status) throws Exception;
}
