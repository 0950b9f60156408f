import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import type { Column } from "../data-frame/props";
import { cellOf, fieldOf, writtenOf } from "./cells";
import type { Row } from "./props";

/** What a cell is edited in: the browser's own fields, so that each device has what its visitors know. */
export class Field implements ICellEditorComp<Row> {
  private column!: Column;
  private field!: HTMLInputElement | HTMLSelectElement;
  private before = "";
  private typed = false;

  init(params: ICellEditorParams<Row> & { of: Column; label: string }): void {
    this.column = params.of;
    this.before = writtenOf(params.value, this.column);
    const type = fieldOf(this.column);
    this.field = type === undefined ? this.choice() : this.input(type);
    this.field.className = "rn-cell-field";
    this.field.setAttribute("aria-label", params.label);
    this.field.value = this.before;
    const key = params.eventKey;
    if (key !== null && key.length === 1 && type === "text") {
      this.field.value = key;
      this.typed = true;
    }
  }

  private input(type: string): HTMLInputElement {
    const input = document.createElement("input");
    input.type = type;
    if (type === "text" && this.column.type !== "text") input.inputMode = "decimal";
    if (this.column.maxLength !== undefined && type === "text") input.maxLength = this.column.maxLength;
    if (type === "time" || type === "datetime-local") input.step = "1";
    if (type === "date" || type === "datetime-local") input.max = type === "date" ? "9999-12-31" : "9999-12-31T23:59:59";
    return input;
  }

  private choice(): HTMLSelectElement {
    const select = document.createElement("select");
    const options = this.column.options ?? [];
    const others = options.includes(this.before) || this.before === "" ? [] : [this.before];
    const none = this.column.required && this.before !== "" ? [] : [""];
    for (const option of [...none, ...others, ...options]) select.add(new Option(option, option));
    return select;
  }

  getGui(): HTMLElement {
    return this.field;
  }

  afterGuiAttached(): void {
    this.field.focus();
    if (this.field instanceof HTMLInputElement && this.field.type === "text" && !this.typed) this.field.select();
  }

  getValue(): unknown {
    return cellOf(this.field.value, this.column);
  }

  isCancelAfterEnd(): boolean {
    return this.field.value === this.before;
  }
}

/** Shows the choices of a field at once, as whoever uses a mouse expects. */
export function openChoices(field: Element | null): void {
  try {
    if (field instanceof HTMLSelectElement) field.showPicker();
  } catch {
    // The browser wants a click for it: the field has the focus all the same.
  }
}
