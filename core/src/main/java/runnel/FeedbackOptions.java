package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a feedback can be told. */
public final class FeedbackOptions extends InputOptions<FeedbackOptions> {
  private String look = "stars";
  private int worst = 1;
  private int best = 5;
  private @Nullable Consumer<Integer> onChange;

  FeedbackOptions() {}

  /** Two thumbs: 1 is up, -1 is down. Default: five stars. */
  public FeedbackOptions thumbs() {
    return looks("thumbs", -1, 1);
  }

  /** Five faces, from 1, sad, to 5, happy. Default: five stars. */
  public FeedbackOptions faces() {
    return looks("faces", 1, 5);
  }

  private FeedbackOptions looks(String look, int worst, int best) {
    this.look = look;
    this.worst = worst;
    this.best = best;
    return this;
  }

  /** Called for each change, before the page is drawn; with 0 if it was taken back. */
  public FeedbackOptions onChange(Consumer<Integer> action) {
    onChange = action;
    return this;
  }

  static int place(Place at, String label, Consumer<FeedbackOptions> options) {
    FeedbackOptions o = new FeedbackOptions();
    options.accept(o);
    return at.input(
        "feedback",
        o.key,
        o.props(label).with("look", o.look),
        new Widget.Input<>(label, o.disabled, new MarkCodec(o.worst, o.best), o.onChange),
        0);
  }

  private record MarkCodec(int worst, int best) implements Codec<Integer> {
    @Override
    public Object wire(Integer value) {
      return value;
    }

    @Override
    public Integer read(@Nullable Object wire) throws Refused {
      double mark = wire instanceof Number number ? number.doubleValue() : Double.NaN;
      if (mark >= Math.min(worst, 0) && mark <= best && mark == Math.rint(mark)) {
        return (int) mark;
      }
      throw new Refused("a whole number from " + worst + " to " + best + ", or 0 for none");
    }
  }
}
