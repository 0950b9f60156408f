import { useMemo } from "preact/hooks";
import { InputsContext, useInputs, type Inputs } from "../../ui/inputs";
import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import "./form.css";

interface FormProps {
  /** Without a border. */
  plain?: boolean;
  /** Enter does not submit. */
  byClickOnly?: boolean;
}

/** Its inputs send nothing: the session holds what they have until one of its buttons submits it, or Enter the first of them. */
export function Form({ node, props }: ElementProps<FormProps>) {
  const page = useInputs();
  const inputs = useMemo(() => heldBack(page, node.id), [page, node.id]);

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const wrong = form.querySelector<HTMLElement>("[aria-invalid=true]");
    const button = event.submitter?.closest<HTMLElement>("[data-element=formSubmit]")?.dataset.id;
    if (wrong !== null) wrong.focus();
    else if (button !== undefined) page.submitForm(node.id, button);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    const control = event.target;
    if (props.byClickOnly && control instanceof HTMLInputElement) event.preventDefault();
    if (!props.byClickOnly && control instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey)) {
      control.form?.querySelector<HTMLElement>("[data-element=formSubmit] button")?.click();
    }
  };

  return (
    <form class={props.plain ? "rn-form" : "rn-form rn-bordered"} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown} {...rootOf(node)}>
      <InputsContext.Provider value={inputs}>
        <Block node={node} />
      </InputsContext.Provider>
    </form>
  );
}

function heldBack(page: Inputs, form: string): Inputs {
  return {
    sendValue: (id, value) => page.holdValue(form, id, value),
    sendTrigger: (id, value, flight) => page.sendTrigger(id, value, flight),
    ask: (id, ask) => page.ask(id, ask),
    sendStop: () => page.sendStop(),
    holdValue: (within, id, value) => page.holdValue(within, id, value),
    submitForm: (within, button) => page.submitForm(within, button),
    bytes: page.bytes,
    state: page.state,
    inFlight: (id) => page.inFlight(id),
    whenSettled: (id, callback) => page.whenSettled(id, callback),
    beginDraft: (id) => page.beginDraft(id),
    endDraft: (id) => page.endDraft(id),
    hrefOf: (place) => page.hrefOf(place),
    go: (place) => page.go(place),
    page,
  };
}
