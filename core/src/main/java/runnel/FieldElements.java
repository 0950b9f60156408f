package runnel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import runnel.internal.run.Place;

/**
 * Fields for longer texts, dates, times and colours. Dates and times are as the visitor writes
 * them, without a time zone. Part of {@link Ui}.
 */
abstract class FieldElements extends ChoiceElements {
  FieldElements(Place place) {
    super(place);
  }

  /**
   * A field for lines of text, empty at first. Its value changes on Ctrl and Enter, and when the
   * field is left.
   */
  public String textArea(String label) {
    return TextOptions.place(place, "textArea", label, "", defaults());
  }

  /** A field for lines of text, empty at first. */
  public String textArea(String label, Consumer<TextOptions> options) {
    return TextOptions.place(place, "textArea", label, "", options);
  }

  /** A field for lines of text. */
  public String textArea(String label, String initial) {
    return TextOptions.place(place, "textArea", label, initial, defaults());
  }

  /** A field for lines of text. */
  public String textArea(String label, String initial, Consumer<TextOptions> options) {
    return TextOptions.place(place, "textArea", label, initial, options);
  }

  /** A field for a date from the year 0 to 9999, empty at first. */
  public Optional<LocalDate> dateInput(String label) {
    return DateOptions.placeOptional(
        place, "dateInput", Iso.DATE, label, Optional.empty(), defaults());
  }

  /** A field for a date, empty at first. */
  public Optional<LocalDate> dateInput(String label, Consumer<DateOptions<LocalDate>> options) {
    return DateOptions.placeOptional(
        place, "dateInput", Iso.DATE, label, Optional.empty(), options);
  }

  /**
   * A field for a date from the year 0 to 9999. Emptied, it has its initial value.
   *
   * @throws RunnelException RN010 if the initial date is not one that it takes
   */
  public LocalDate dateInput(String label, LocalDate initial) {
    return DateOptions.place(place, "dateInput", Iso.DATE, label, initial, defaults());
  }

  /** A field for a date. Emptied, it has its initial value. */
  public LocalDate dateInput(
      String label, LocalDate initial, Consumer<DateOptions<LocalDate>> options) {
    return DateOptions.place(place, "dateInput", Iso.DATE, label, initial, options);
  }

  /** A field for a time of day, empty at first. */
  public Optional<LocalTime> timeInput(String label) {
    return DateOptions.placeOptional(
        place, "timeInput", Iso.TIME, label, Optional.empty(), defaults());
  }

  /** A field for a time of day, empty at first. */
  public Optional<LocalTime> timeInput(String label, Consumer<DateOptions<LocalTime>> options) {
    return DateOptions.placeOptional(
        place, "timeInput", Iso.TIME, label, Optional.empty(), options);
  }

  /**
   * A field for a time of day, in whole seconds. Emptied, it has its initial value.
   *
   * @throws RunnelException RN010 if the initial time is not one that it takes
   */
  public LocalTime timeInput(String label, LocalTime initial) {
    return DateOptions.place(place, "timeInput", Iso.TIME, label, initial, defaults());
  }

  /** A field for a time of day, in whole seconds. Emptied, it has its initial value. */
  public LocalTime timeInput(
      String label, LocalTime initial, Consumer<DateOptions<LocalTime>> options) {
    return DateOptions.place(place, "timeInput", Iso.TIME, label, initial, options);
  }

  /** A field for a date and a time of day, empty at first. */
  public Optional<LocalDateTime> dateTimeInput(String label) {
    return DateOptions.placeOptional(
        place, "dateTimeInput", Iso.DATE_TIME, label, Optional.empty(), defaults());
  }

  /** A field for a date and a time of day, empty at first. */
  public Optional<LocalDateTime> dateTimeInput(
      String label, Consumer<DateOptions<LocalDateTime>> options) {
    return DateOptions.placeOptional(
        place, "dateTimeInput", Iso.DATE_TIME, label, Optional.empty(), options);
  }

  /**
   * A field for a date and a time of day, in whole seconds. Emptied, it has its initial value.
   *
   * @throws RunnelException RN010 if the initial value is not one that it takes
   */
  public LocalDateTime dateTimeInput(String label, LocalDateTime initial) {
    return DateOptions.place(place, "dateTimeInput", Iso.DATE_TIME, label, initial, defaults());
  }

  /** A field for a date and a time of day, in whole seconds. Emptied, it has its initial value. */
  public LocalDateTime dateTimeInput(
      String label, LocalDateTime initial, Consumer<DateOptions<LocalDateTime>> options) {
    return DateOptions.place(place, "dateTimeInput", Iso.DATE_TIME, label, initial, options);
  }

  /**
   * Two fields for the first and the last day of a time.
   *
   * @throws RunnelException RN010 if {@code from} is after {@code to}
   */
  public DateRange dateRange(String label, LocalDate from, LocalDate to) {
    return DateRangeOptions.place(place, label, new DateRange(from, to), defaults());
  }

  /** Two fields for the first and the last day of a time. */
  public DateRange dateRange(
      String label, LocalDate from, LocalDate to, Consumer<DateRangeOptions> options) {
    return DateRangeOptions.place(place, label, new DateRange(from, to), options);
  }

  /**
   * A field for a colour.
   *
   * @param initial like {@code #0b7fa8}
   * @return the same form, in lower case
   * @throws RunnelException RN010 if the initial colour has another form
   */
  public String color(String label, String initial) {
    return ColorOptions.place(place, label, initial, defaults());
  }

  /** A field for a colour. */
  public String color(String label, String initial, Consumer<ColorOptions> options) {
    return ColorOptions.place(place, label, initial, options);
  }
}
