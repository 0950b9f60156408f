import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { HostFrame } from "../src/wire/frames";
import { welcome, world } from "./support/fake-host";
import { nested, snapshotNodes, tidy, type Nested } from "./support/nested";

interface Case {
  name: string;
  before?: Nested;
  frames: HostFrame[];
  after: Nested;
}

const folder = join(import.meta.dirname, "..", "..", "wire", "cases");
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

describe("wire/cases", () => {
  test("there are some", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  test.each(files)("%s", (file) => {
    const { before, frames, after } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case;
    const { host, session } = world();
    session.start();
    host.now.open();
    const comesBack = frames[0]?.t === "welcome";
    for (const frame of opening(before, frames)) host.now.say(frame);
    if (comesBack && before !== undefined) {
      session.takeBack(); // the case opens the session's second connection
      host.now.open();
    }
    let connections = host.connections.length;
    for (const frame of frames) {
      if (frame.t === "welcome" && frame !== frames[0]) {
        session.takeBack();
        host.now.open();
        connections++;
      }
      host.now.say(frame);
    }
    expect(nested(session.tree.root)).toEqual(tidy(after));
    expect([session.connection.value, host.connections.length], "lost step").toEqual(["online", connections]);
    session.dispose();
  });
});

/** What must come before the frames of a case: the session they belong to, with the tree before. */
function opening(before: Nested | undefined, frames: HostFrame[]): HostFrame[] {
  if (before === undefined && frames[0]?.t === "welcome") return [];
  const first = frames.find((frame) => "seq" in frame && frame.t !== "welcome") as { seq: number } | undefined;
  const seq = Math.max((first?.seq ?? 2) - 1, 0);
  if (before === undefined) return [welcome({ seq })];
  return [
    welcome({ mode: "resync", seq }),
    { t: "snapshot", seq, run: 0, ack: 0, status: "done", nodes: snapshotNodes(before) },
  ];
}
