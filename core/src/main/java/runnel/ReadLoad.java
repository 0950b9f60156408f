package runnel;

import org.jspecify.annotations.Nullable;
import runnel.internal.load.Entry;
import runnel.internal.load.Reader;
import runnel.internal.load.Terms;
import runnel.internal.run.Place;

/** A load that a part of the page has read. */
final class ReadLoad<T extends @Nullable Object> implements LoadSource<T> {
  private final Place place;
  private final Reader reader;
  private final Entry entry;

  ReadLoad(Place place, Entry entry) {
    this.place = place;
    this.reader = place.work().reader();
    this.entry = entry;
  }

  @Override
  public Load<T> now() {
    return Load.of(this, place.work().loads().view(entry));
  }

  @Override
  public void await() {
    place.work().await(entry, Terms.NEVER);
  }

  @Override
  public void refresh() {
    place.work().loads().refresh(entry);
  }

  @Override
  public void cancel() {
    place.work().loads().cancel(entry);
  }

  @Override
  public void showsProgress() {
    place.work().loads().showsProgress(entry, reader);
  }

  @Override
  public void showsRefreshing() {
    place.work().loads().showsRefreshing(entry, reader);
  }
}
