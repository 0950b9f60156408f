package runnel.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;
import runnel.internal.wire.ClientFrame.Event;

/**
 * What the events of a client do: each is looked at by the element that it is for, and refused,
 * with the reason, or applied. Guarded by the session.
 */
final class Events {
  private final Tree tree;
  private final Values values;
  private final Address address;
  private final Dialogs dialogs;
  private final Outbox outbox;
  private long applied;

  Events(Tree tree, Values values, Address address, Dialogs dialogs, Outbox outbox) {
    this.tree = tree;
    this.values = values;
    this.address = address;
    this.dialogs = dialogs;
    this.outbox = outbox;
  }

  /** The number of the newest event that was applied or refused. */
  long applied() {
    return applied;
  }

  /** Goes on after the events of an earlier host. */
  void restore(long lastApplied) {
    applied = lastApplied;
  }

  /**
   * Gives an input the value of an event.
   *
   * @return what the app wants called, or null if the event is refused
   */
  @Nullable Runnable apply(Event event) {
    applied = Math.max(applied, event.ref());
    if (event.id().equals(Address.ID)) {
      return arrive(event);
    }
    Node node = tree.find(event.id());
    Object widget = node == null ? null : node.attachment();
    if (node == null || !(widget instanceof Widget touched)) {
      refuse(event, "RN032", "There is no input " + event.id() + " on the page", "");
      return null;
    }
    return switch (touched) {
      case Widget.Input<?> input -> change(event, node, input);
      case Widget.Submit<?> submit -> submit(event, node, submit);
      case Widget.Edits edits -> edit(event, node, edits);
      case Widget.Trigger trigger -> fire(event, node, trigger);
    };
  }

  /** Whether the drawing that follows is to show that it came: a click is seen by one run only. */
  boolean isClick(Event event) {
    Node node = event.trigger() ? tree.find(event.id()) : null;
    return event.trigger() && !(node != null && node.attachment() instanceof Widget.Edits);
  }

  private @Nullable Runnable arrive(Event event) {
    if (event.trigger() || !address.arrive(event.value())) {
      String got = event.trigger() ? "a click" : String.valueOf(event.value());
      refuse(event, "RN033", "The address takes a path and a query", got);
      return null;
    }
    return () -> {};
  }

  private <T extends @Nullable Object> @Nullable Runnable change(
      Event event, Node node, Widget.Input<T> input) {
    try {
      if (event.trigger()) {
        throw new Codec.Refused("a value, not a click");
      }
      if (Forms.holds(node)) {
        throw new Codec.Refused("what comes with the button that submits its form");
      }
      return taken(node, input, event.value()).get();
    } catch (Codec.Refused refused) {
      String got = event.trigger() ? "a click" : String.valueOf(event.value());
      refuse(event, "RN033", what(node, input) + " takes " + refused.getMessage(), got);
      return null;
    }
  }

  // Looks at the value; what it returns gives it to the input, and says what the app wants called.
  private <T extends @Nullable Object> Supplier<Runnable> taken(
      Node node, Widget.Input<T> input, @Nullable Object sent) throws Codec.Refused {
    if (input.disabled()) {
      throw new Codec.Refused("nothing: it is disabled");
    }
    T value = input.codec().read(sent);
    return () -> {
      Object before = node.props().get("value");
      Object wire = input.codec().wire(value);
      values.touched(node, wire);
      // As the client sees it: where the input rounds it off, the difference goes back.
      tree.know(node, "value", sent);
      var onChange = input.onChange();
      return onChange == null || Objects.equals(before, wire)
          ? () -> {}
          : () -> onChange.accept(value);
    };
  }

  private <T> @Nullable Runnable submit(Event event, Node node, Widget.Submit<T> submit) {
    T value;
    try {
      if (!event.trigger() || submit.disabled()) {
        throw new Codec.Refused(
            submit.disabled() ? "nothing: it is disabled" : "what is submitted");
      }
      value = submit.codec().read(event.value());
    } catch (Codec.Refused refused) {
      String got = String.valueOf(event.value());
      refuse(event, "RN033", what(node, submit) + " takes " + refused.getMessage(), got);
      return null;
    }
    var onSubmit = submit.onSubmit();
    return onSubmit == null ? () -> {} : () -> onSubmit.accept(value);
  }

  private @Nullable Runnable edit(Event event, Node node, Widget.Edits edits) {
    try {
      if (!event.trigger() || edits.disabled()) {
        throw new Codec.Refused(edits.disabled() ? "nothing: it is disabled" : "what is submitted");
      }
      return edits.editor().apply(event.value(), event.ref());
    } catch (Codec.Refused refused) {
      boolean own = !refused.code.equals("RN033");
      String message = String.valueOf(refused.getMessage());
      refuse(
          event,
          refused.code,
          what(node, edits) + (own ? ": " : " takes ") + message,
          own ? "" : String.valueOf(event.value()));
      return null;
    }
  }

  private @Nullable Runnable fire(Event event, Node node, Widget.Trigger trigger) {
    if (!event.trigger() || trigger.disabled()) {
      String takes = trigger.disabled() ? "nothing: it is disabled" : "a click, not a value";
      refuse(event, "RN033", what(node, trigger) + " takes " + takes, "");
      return null;
    }
    Runnable asked = trigger.onClick();
    Runnable onClick = asked == null ? () -> {} : asked;
    if (node.kind().equals("dialog")) {
      dialogs.dismissed(node);
    }
    return event.values().isEmpty() ? onClick : submitForm(event, node, onClick);
  }

  // A form counts as a whole: if one of its values is refused, nothing was submitted.
  private @Nullable Runnable submitForm(Event event, Node button, Runnable onClick) {
    Node form = Forms.around(button);
    List<Supplier<Runnable>> changes = new ArrayList<>();
    for (Map.Entry<String, @Nullable Object> sent : event.values().entrySet()) {
      Node node = tree.find(sent.getKey());
      if (node == null
          || form == null
          || Forms.around(node) != form
          || !Forms.holds(node)
          || !(node.attachment() instanceof Widget.Input<?> input)) {
        refuse(event, "RN032", "There is no input " + sent.getKey() + " in the form", "");
        return null;
      }
      try {
        changes.add(taken(node, input, sent.getValue()));
      } catch (Codec.Refused refused) {
        String got = String.valueOf(sent.getValue());
        refuse(event, "RN033", what(node, input) + " takes " + refused.getMessage(), got);
        return null;
      }
    }
    List<Runnable> callbacks = new ArrayList<>();
    changes.forEach(change -> callbacks.add(change.get()));
    callbacks.add(onClick);
    return () -> callbacks.forEach(Runnable::run);
  }

  /** The event is for an input of a part that has gone from the page. */
  void refuseGone(Event event) {
    applied = Math.max(applied, event.ref());
    refuse(event, "RN032", "There is no input " + event.id() + " on the page", "");
  }

  private static String what(Node node, Widget widget) {
    return node.kind() + " \"" + widget.label() + "\"";
  }

  private void refuse(Event event, String code, String message, String got) {
    String text = got.isEmpty() ? message : message + ", got " + Session.abbreviated(got);
    outbox.aside().problem(code, text, "", event.id(), event.ref(), "client");
    // The client shows what it sent; make it show what holds.
    Node node = tree.find(event.id());
    if (node != null && node.attachment() instanceof Widget.Input<?>) {
      Props kept = node.props();
      tree.know(node, "value", event.value());
      tree.update(node, kept);
    }
  }
}
