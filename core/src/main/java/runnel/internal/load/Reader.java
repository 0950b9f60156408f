package runnel.internal.load;

/** A part of a page that shows loads: told when one that it has read has changed. */
public interface Reader {
  /** Something that it has read is different now. Called without any lock. */
  void changed();

  /** Whether somebody looks at it. */
  boolean isWatched();
}
