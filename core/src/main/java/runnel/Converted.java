package runnel;

import runnel.internal.data.Column;
import runnel.internal.data.Growing;

/** A column read as another type. */
final class Converted {
  private Converted() {}

  static Column to(String name, Column old, ColumnType type) {
    Growing made = new Growing(type);
    for (int row = 0; row < old.size(); row++) {
      if (!add(made, old, row)) {
        throw new RunnelException(
            "RN146",
            "Row "
                + row
                + ": column \""
                + name
                + "\" cannot be of "
                + type
                + ", got \""
                + old.text(row)
                + "\"",
            "frame.as(\"" + name + "\", ColumnType.TEXT)");
      }
    }
    return made.build();
  }

  private static boolean add(Growing made, Column old, int row) {
    if (old.isNull(row)) {
      made.addNull();
      return true;
    }
    ColumnType from = old.type();
    boolean number = made.type().isNumeric();
    if (number && (from.isNumeric() || from == ColumnType.BOOLEAN)) {
      return made.add(old.number(row));
    }
    if (number && from.isTemporal()) {
      return made.add(old.whole(row));
    }
    if (made.type() == ColumnType.DATE && isMoment(from)) {
      return made.add(Math.floorDiv(old.whole(row), 86_400_000L));
    }
    if (isMoment(made.type()) && isMoment(from)) {
      return made.add(old.whole(row));
    }
    if (made.type().isTemporal() && from == ColumnType.INTEGER) {
      return made.add(old.whole(row)); // As it is kept.
    }
    return made.add(old.text(row));
  }

  private static boolean isMoment(ColumnType type) {
    return type == ColumnType.DATE_TIME || type == ColumnType.INSTANT;
  }
}
