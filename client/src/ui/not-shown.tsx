import { ErrorIcon } from "./icons";
import "./not-shown.css";

/** In the place of what cannot be shown: what it would have been, and why not. `problem` begins with a code. */
export function NotShown({ alt, problem }: { alt: string | undefined; problem: string }) {
  const [code = "", ...words] = problem.split(" ");
  return (
    <div class="rn-not-shown">
      <ErrorIcon />
      <div>
        {alt && <p>{alt}</p>}
        <p class="rn-not-shown-why">
          <strong>{code}</strong> {words.join(" ")}
        </p>
      </div>
    </div>
  );
}
