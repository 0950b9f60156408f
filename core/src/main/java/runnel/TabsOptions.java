package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/** The tabs to show: {@code ui.tabs(t -> t.tab("Chart", tab -> ...).tab("Data", tab -> ...));}. */
public final class TabsOptions extends InputOptions<TabsOptions> {
  private final List<String> labels = new ArrayList<>();
  private final List<AppBody> bodies = new ArrayList<>();
  private @Nullable String initial;
  private @Nullable Consumer<String> onChange;

  TabsOptions() {}

  /**
   * Adds a tab.
   *
   * @param body draws what is in it; called only while the tab is open, so what is hidden costs
   *     nothing
   */
  public TabsOptions tab(String label, AppBody body) {
    if (labels.contains(label)) {
      throw Mistake.sameText("tabs", String.join(", ", labels), label);
    }
    labels.add(label);
    bodies.add(body);
    return this;
  }

  /**
   * The label of the tab that is open at first. Default: the first.
   *
   * @throws RunnelException RN010 if there is no such tab
   */
  public TabsOptions initial(String label) {
    initial = label;
    return this;
  }

  /** Called with the label of the tab that the user opens, before the page is drawn. */
  public TabsOptions onChange(Consumer<String> action) {
    onChange = action;
    return this;
  }

  static String place(Place at, Consumer<TabsOptions> options) {
    TabsOptions o = new TabsOptions();
    options.accept(o);
    String label = String.join(", ", o.labels);
    if (o.labels.isEmpty()) {
      throw Mistake.noOptions("tabs", "");
    }
    String initial = o.initial == null ? o.labels.get(0) : o.initial;
    if (!o.labels.contains(initial)) {
      throw Mistake.argument(
          "tabs",
          label,
          "there is no tab \"" + initial + "\" to be open at first",
          "t.initial(\"" + o.labels.get(0) + "\")");
    }
    Props props = o.props(label).with("labels", List.copyOf(o.labels));
    Codec<String> codec = new LabelCodec(List.copyOf(o.labels));
    Widget.Input<String> input = new Widget.Input<>(label, o.disabled, codec, o.onChange);
    String open = at.input("tabs", o.key, props, input, initial);
    Place tabs = at.inside("tabs", o.key, input);
    Ui tab = new Ui(tabs.container("tab", open, Props.of("label", open)));
    try {
      o.bodies.get(o.labels.indexOf(open)).run(tab);
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
    return open;
  }

  private record LabelCodec(List<String> labels) implements Codec<String> {
    @Override
    public Object wire(String value) {
      return value;
    }

    @Override
    public String read(@Nullable Object wire) throws Refused {
      if (wire instanceof String label && labels.contains(label)) {
        return label;
      }
      throw new Refused("one of " + labels);
    }
  }
}
