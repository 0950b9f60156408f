import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./help-card.css";

interface HelpProps {
  type?: string;
  text?: string;
  /** Components of a record. */
  parts?: Record<string, string>;
  members?: string[];
}

/** What an object is, for the one who writes the app. */
export function HelpCard({ node, props }: ElementProps<HelpProps>) {
  const parts = Object.entries(props.parts ?? {});
  return (
    <section class="rn-help-card" aria-label={words.value.helpOn(props.type ?? "")} {...rootOf(node)}>
      <code class="rn-help-type">{props.type}</code>
      {props.text !== undefined && <p class="rn-help-text">{props.text}</p>}
      {parts.length > 0 && (
        <dl>
          {parts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.members && (
        <details>
          <summary>{words.value.methods(props.members.length)}</summary>
          <ul>{props.members.map((member) => <li><code>{member}</code></li>)}</ul>
        </details>
      )}
    </section>
  );
}
