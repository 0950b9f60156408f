import { FAULT_CODE } from "./fault-code";

/** Why there is no drawing, in its place. */
export function Fault({ text }: { text: string }) {
  return <p class="rn-chart-fault" role="alert">{`${FAULT_CODE} ${text}`}</p>;
}

export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
