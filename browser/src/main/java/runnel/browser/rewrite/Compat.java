package runnel.browser.rewrite;

import java.util.List;
import runnel.browser.classlib.java.lang.TThreadBuilder;
import runnel.browser.compat.ArrayListMethods;
import runnel.browser.compat.ArrayParts;
import runnel.browser.compat.ArraysStatics;
import runnel.browser.compat.AtomicBooleanMethods;
import runnel.browser.compat.AtomicIntegerMethods;
import runnel.browser.compat.AtomicLongMethods;
import runnel.browser.compat.BigDecimalMethods;
import runnel.browser.compat.BigDecimalStatics;
import runnel.browser.compat.BigIntegerMethods;
import runnel.browser.compat.ByteArrayOutputStreamMethods;
import runnel.browser.compat.CalendarMethods;
import runnel.browser.compat.CharacterStatics;
import runnel.browser.compat.ClassMethods;
import runnel.browser.compat.CollectionMethods;
import runnel.browser.compat.CollectionsStatics;
import runnel.browser.compat.CollectorsStatics;
import runnel.browser.compat.CurrencyMethods;
import runnel.browser.compat.CurrencyStatics;
import runnel.browser.compat.DateMethods;
import runnel.browser.compat.DateStatics;
import runnel.browser.compat.DateTimeFormatterMethods;
import runnel.browser.compat.DecimalFormatSymbolsStatics;
import runnel.browser.compat.DoubleMethods;
import runnel.browser.compat.DoubleStatics;
import runnel.browser.compat.DoubleStreamMethods;
import runnel.browser.compat.DoubleStreamSums;
import runnel.browser.compat.DuplicateFormatFlagsExceptionMethods;
import runnel.browser.compat.DurationMethods;
import runnel.browser.compat.FloatMethods;
import runnel.browser.compat.FloatStatics;
import runnel.browser.compat.FormatFlagsConversionMismatchExceptionMethods;
import runnel.browser.compat.IllegalFormatConversionExceptionMethods;
import runnel.browser.compat.IllegalFormatFlagsExceptionMethods;
import runnel.browser.compat.IllegalFormatPrecisionExceptionMethods;
import runnel.browser.compat.InstantMethods;
import runnel.browser.compat.IntStreamMethods;
import runnel.browser.compat.IntSummaryStatisticsMethods;
import runnel.browser.compat.IntegerMethods;
import runnel.browser.compat.IntegerStatics;
import runnel.browser.compat.ListStatics;
import runnel.browser.compat.LocalDateMethods;
import runnel.browser.compat.LocalDateStatics;
import runnel.browser.compat.LocalTimeMethods;
import runnel.browser.compat.LocalTimeStatics;
import runnel.browser.compat.LocaleStatics;
import runnel.browser.compat.LongMethods;
import runnel.browser.compat.LongStatics;
import runnel.browser.compat.LongStreamMethods;
import runnel.browser.compat.LongSummaryStatisticsMethods;
import runnel.browser.compat.MapStatics;
import runnel.browser.compat.MatchResultMethods;
import runnel.browser.compat.MatcherMethods;
import runnel.browser.compat.MathStatics;
import runnel.browser.compat.MissingFormatWidthExceptionMethods;
import runnel.browser.compat.NumberFormatMethods;
import runnel.browser.compat.NumberFormatStatics;
import runnel.browser.compat.ObjectsStatics;
import runnel.browser.compat.OptionalDoubleMethods;
import runnel.browser.compat.OptionalIntMethods;
import runnel.browser.compat.OptionalLongMethods;
import runnel.browser.compat.OptionalMethods;
import runnel.browser.compat.PatternMethods;
import runnel.browser.compat.PrintStreamMethods;
import runnel.browser.compat.PrintWriterMethods;
import runnel.browser.compat.RandomMethods;
import runnel.browser.compat.ReaderMethods;
import runnel.browser.compat.ReaderStatics;
import runnel.browser.compat.ReversedDequeMethods;
import runnel.browser.compat.SetStatics;
import runnel.browser.compat.SpliteratorsStatics;
import runnel.browser.compat.StreamMethods;
import runnel.browser.compat.StreamStatics;
import runnel.browser.compat.StreamSupportStatics;
import runnel.browser.compat.StringBufferMethods;
import runnel.browser.compat.StringBuilderMethods;
import runnel.browser.compat.StringMethods;
import runnel.browser.compat.StringStatics;
import runnel.browser.compat.StringTokenizerMethods;
import runnel.browser.compat.TemporalAdjustersStatics;
import runnel.browser.compat.ThreadMethods;
import runnel.browser.compat.ThreadStatics;
import runnel.browser.compat.TimeUnitMethods;
import runnel.browser.compat.TimeUnitStatics;
import runnel.browser.compat.UnknownFormatConversionExceptionMethods;
import runnel.browser.compat.UnsignedComparisons;
import runnel.browser.compat.UrlMethods;
import runnel.browser.compat.WriterStatics;

/** The table of what is given to TeaVM's classes. */
final class Compat {
  /** Each names the class that its methods go to. */
  static final List<Class<?>> CLASSES =
      List.of(
          TThreadBuilder.class,
          ArrayListMethods.class,
          ArrayParts.class,
          ArraysStatics.class,
          AtomicBooleanMethods.class,
          AtomicIntegerMethods.class,
          AtomicLongMethods.class,
          BigDecimalMethods.class,
          BigDecimalStatics.class,
          BigIntegerMethods.class,
          ByteArrayOutputStreamMethods.class,
          CalendarMethods.class,
          CharacterStatics.class,
          ClassMethods.class,
          CollectionMethods.class,
          CollectionsStatics.class,
          CollectorsStatics.class,
          CurrencyMethods.class,
          CurrencyStatics.class,
          DateMethods.class,
          DateStatics.class,
          DateTimeFormatterMethods.class,
          DecimalFormatSymbolsStatics.class,
          DoubleMethods.class,
          DoubleStatics.class,
          DoubleStreamMethods.class,
          DoubleStreamSums.class,
          DuplicateFormatFlagsExceptionMethods.class,
          DurationMethods.class,
          FloatMethods.class,
          FloatStatics.class,
          FormatFlagsConversionMismatchExceptionMethods.class,
          IllegalFormatConversionExceptionMethods.class,
          IllegalFormatFlagsExceptionMethods.class,
          IllegalFormatPrecisionExceptionMethods.class,
          InstantMethods.class,
          IntStreamMethods.class,
          IntSummaryStatisticsMethods.class,
          IntegerMethods.class,
          IntegerStatics.class,
          LocalDateMethods.class,
          LocalDateStatics.class,
          LocalTimeMethods.class,
          LocalTimeStatics.class,
          LocaleStatics.class,
          LongMethods.class,
          LongStatics.class,
          LongStreamMethods.class,
          LongSummaryStatisticsMethods.class,
          MatchResultMethods.class,
          MatcherMethods.class,
          MathStatics.class,
          MissingFormatWidthExceptionMethods.class,
          NumberFormatMethods.class,
          NumberFormatStatics.class,
          ObjectsStatics.class,
          OptionalDoubleMethods.class,
          OptionalIntMethods.class,
          OptionalLongMethods.class,
          OptionalMethods.class,
          PatternMethods.class,
          PrintStreamMethods.class,
          PrintWriterMethods.class,
          RandomMethods.class,
          ReaderMethods.class,
          ReaderStatics.class,
          ReversedDequeMethods.class,
          SpliteratorsStatics.class,
          ListStatics.class,
          MapStatics.class,
          SetStatics.class,
          StreamMethods.class,
          StreamStatics.class,
          StreamSupportStatics.class,
          StringBufferMethods.class,
          StringBuilderMethods.class,
          StringMethods.class,
          StringStatics.class,
          StringTokenizerMethods.class,
          TemporalAdjustersStatics.class,
          ThreadMethods.class,
          ThreadStatics.class,
          TimeUnitMethods.class,
          TimeUnitStatics.class,
          UnknownFormatConversionExceptionMethods.class,
          UnsignedComparisons.class,
          UrlMethods.class,
          WriterStatics.class);

  private Compat() {}
}
