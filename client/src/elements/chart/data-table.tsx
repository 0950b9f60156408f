import { words } from "../../words/words";
import type { ChartProps } from "./chart-props";
import { markOf, toggled } from "./choose";
import type { Columns } from "./columns";
import type { DataRows } from "./rows";
import { SpanFields } from "./span-fields";
import "../table/table.css";

interface DataTableProps {
  data: DataRows;
  props: ChartProps;
  columns: Columns;
  onChoose(value: ChartProps["value"]): void;
}

/** The numbers behind a chart; where points can be chosen in the chart, they can be chosen here. */
export function DataTable({ data, props, columns, onChoose }: DataTableProps) {
  const { heads, rows, total } = data;
  const chooses = props.select === "points";
  const isChosen = (point: [number, number]) => {
    const [series, mark] = markOf(props, ...point);
    return props.value?.points?.some(([s, m]) => s === series && m === mark) ?? false;
  };
  return (
    <div class="rn-table rn-chart-table">
      {(props.select === "box" || props.select === "span") && <SpanFields props={props} columns={columns} onChoose={onChoose} />}
      <div class="rn-table-scroll" tabIndex={0} role="group" aria-label={words.value.tableOf(heads.join(", "))}>
        <table>
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th scope="col" data-type={i === 0 ? "text" : "number"}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map(({ text, point }, i) => (
                  <td data-type={i === 0 ? "text" : "number"}>
                    {chooses && point ? (
                      <button type="button" class="rn-chart-cell" aria-pressed={isChosen(point)} onClick={() => onChoose(toggled(props, markOf(props, ...point), true))}>
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {total === 0 && <p class="rn-table-empty">{words.value.noRows}</p>}
      </div>
      {total > rows.length && <div class="rn-table-foot">{words.value.showingRows(rows.length.toLocaleString("en"), total.toLocaleString("en"))}</div>}
    </div>
  );
}
