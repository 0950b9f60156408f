import { useMemo } from "preact/hooks";
import { Help } from "../../ui/help";
import { rootOf, type ElementProps } from "../element";
import { cellText, sharedDecimals } from "./cell";
import { words } from "../../words/words";
import "./table.css";

interface Column {
  name: string;
  type: "text" | "number" | "boolean" | "date";
}
interface TableProps {
  columns?: Column[];
  rows?: unknown[][];
  total?: number;
}

export function Table({ node, props }: ElementProps<TableProps>) {
  const { columns = [], rows = [], total } = props;
  const decimals = useMemo(
    () => columns.map(({ type }, i) => (type === "number" ? sharedDecimals(rows.map((row) => row[i])) : undefined)),
    [props.columns, props.rows],
  );
  const count = (n: number) => n.toLocaleString("en");
  const partial = total !== undefined && total > rows.length;
  const caption = partial ? words.value.showingRows(count(rows.length), count(total)) : undefined;
  return (
    <div class="rn-table" {...rootOf(node)}>
      <div class="rn-table-scroll" tabIndex={0} role="group" aria-label={words.value.tableOf(columns.map((c) => c.name).join(", "))}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" data-type={column.type}>{column.name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column, i) => (
                  <td data-type={column.type}>{cellText(row[i], decimals[i])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p class="rn-table-empty">{words.value.noRows}</p>}
      </div>
      {(caption || props.help) && (
        <div class="rn-table-foot">
          {caption}
          <Help text={props.help} />
        </div>
      )}
    </div>
  );
}
