package runnel.internal.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.tree.Tree;

/**
 * The dialog over the page, of which there is at most one. What is in it is a scope of its own. It
 * stays while the page is drawn again by itself, for a load or a beat; what the user does to the
 * page, and {@code rerun} from within, let go of it: then it stays only if it is opened again.
 * Guarded by the session.
 */
final class Dialogs {
  private final Session session;
  private final Tree tree;
  private @Nullable Node open;
  private int openedBy;
  private boolean leaving;

  Dialogs(Session session) {
    this.session = session;
    this.tree = session.tree;
  }

  /** Opens it, or goes on with the one of that title; its scope is to be drawn. */
  Scope open(Run around, String title, Props props, Widget.Trigger dismiss, Script body) {
    Node last = open;
    boolean there = last != null && tree.has(last);
    int by = outermost(around).number;
    if (isWithin(around.scope) || (there && openedBy == by)) {
      throw new RunnelException(
          "RN093",
          "A second dialog, \""
              + title
              + "\", while \""
              + (last == null ? "" : last.props().get("label"))
              + "\" is open",
          "if (first) ui.dialog(\"First\", d -> ...);\nelse if (second) ui.dialog(\""
              + title
              + "\", d -> ...);");
    }
    int page = session.pageRun().number;
    Node dialog = tree.place(page, tree.root(), "dialog", title);
    if (there && last != dialog) {
      tree.remove(Objects.requireNonNull(last));
    }
    dialog.attach(dismiss, session.engine.generation(), () -> () -> null);
    tree.update(dialog, props);
    tree.keep(dialog, true);
    leaving = false;
    open = dialog;
    openedBy = by;
    Node part = tree.placePart(page, dialog, "fragment", "body");
    if (part.attachment() instanceof Scope.Tie tie) {
      return tie.scope();
    }
    Scope scope = new Scope(session, around.scope, part, body);
    part.attach(new Scope.Tie(scope, true), 0, () -> () -> null);
    return scope;
  }

  private static Run outermost(Run run) {
    Run top = run;
    while (top.around != null) {
      top = top.around;
    }
    return top;
  }

  /** Whether this draws in a dialog. */
  boolean isWithin(Scope scope) {
    for (Scope at = scope; at != null; at = at.outer) {
      Node parent = at.node.parent();
      if (parent != null && parent.kind().equals("dialog")) {
        return true;
      }
    }
    return false;
  }

  /** Unless the next run of the page opens it again, it goes. */
  void letGo() {
    if (open != null) {
      tree.keep(open, false);
      leaving = true;
    }
  }

  /** A run of the page has broken off: it leaves the page as it was, but not what was to go. */
  void brokenOff(Run page) {
    if (open != null && leaving && !open.seenIn(page.number)) {
      tree.remove(open);
    }
  }

  /** The user has closed it. */
  void dismissed(Node dialog) {
    tree.remove(dialog);
  }
}
