import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { Face, Star, Thumb } from "./glyphs";
import "./feedback.css";

interface FeedbackProps extends InputProps {
  look?: "stars" | "faces" | "thumbs";
  /** 0: none. */
  value?: number;
}

const FACES = ["Very unhappy", "Unhappy", "So-so", "Happy", "Very happy"];

const MARKS: Record<string, { mark: number; name: string; glyph: preact.VNode }[]> = {
  stars: [1, 2, 3, 4, 5].map((mark) => ({ mark, name: mark === 1 ? "1 star" : `${mark} stars`, glyph: <Star /> })),
  faces: FACES.map((name, i) => ({ mark: i + 1, name, glyph: <Face happy={i - 2} /> })),
  thumbs: [
    { mark: 1, name: "Thumbs up", glyph: <Thumb /> },
    { mark: -1, name: "Thumbs down", glyph: <Thumb down /> },
  ],
};

/** Buttons of which one is pressed; pressed again, none is. */
export function Feedback({ node, props }: ElementProps<FeedbackProps>) {
  const inputs = useInputs();
  const look = props.look ?? "stars";
  const value = props.value ?? 0;
  const id = controlId(node);
  return (
    <div class="rn-field" role="group" aria-labelledby={id} {...rootOf(node)}>
      <Label of={props} id={id} />
      <div class="rn-feedback">
        {(MARKS[look] ?? []).map(({ mark, name, glyph }) => (
          <button
            key={mark}
            type="button"
            class="rn-icon-button"
            aria-label={name}
            title={name}
            aria-pressed={mark === value}
            data-filled={mark === value || (look === "stars" && mark < value) ? "" : undefined}
            disabled={props.disabled}
            onClick={() => inputs.sendValue(node.id, mark === value ? 0 : mark)}
          >
            {glyph}
          </button>
        ))}
      </div>
    </div>
  );
}
