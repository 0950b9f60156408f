import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { HostFrame, SnapshotNode } from "../src/wire/frames";
import { Chance, mutated, torn } from "./support/chance";
import { online, welcome, type World } from "./support/fake-host";
import { nested, snapshotNodes, tidy, type Nested } from "./support/nested";

interface Case {
  before?: Nested;
  frames: HostFrame[];
  after: Nested;
}

const folder = join(import.meta.dirname, "..", "..", "wire", "cases");
const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Case);

const SEEDS = 600;
const FRAMES = 8;

/** Whatever comes from the host: nothing is thrown at the page, and the next whole tree is shown. */
describe("frames that no host would send", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, "error").mockImplementation(() => {}); // that it has lost step
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test("are refused, and a session comes out of them as it should be", { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const chance = new Chance(seed);
      const { before, frames, after } = chance.pick(cases);
      const made = online([]);
      try {
        if (before !== undefined) whole(made, before);
        for (let i = 0; i < FRAMES; i++) {
          await vi.advanceTimersByTimeAsync(chance.below(2_000));
          if (made.host.now.closed) made.host.now.open();
          made.host.now.text(hostile(chance, frames));
          touch(made, chance);
        }
        again(made);
        whole(made, after);
        expect(withoutValues(nested(made.session.tree.root))).toEqual(withoutValues(tidy(after)));
        expect(made.session.connection.value).toBe("online");
      } catch (error) {
        throw new Error("with seed " + seed, { cause: error });
      } finally {
        made.session.dispose();
      }
    }
  });

  // What the visitor has given meanwhile stays the visitor's.
  function withoutValues(tree: Nested): Nested {
    const { value: _, ...props } = tree.props;
    return { ...tree, props, ...(tree.children && { children: tree.children.map(withoutValues) }) };
  }

  function hostile(chance: Chance, frames: HostFrame[]): string {
    const frame = chance.below(4) === 0 ? { ...welcome(), mode: chance.pick(["resume", "recover", "new"]) } : chance.pick(frames);
    switch (chance.below(4)) {
      case 0:
        return torn(JSON.stringify(frame), chance);
      case 1:
        return frames.map((each) => JSON.stringify(mutated(each, chance))).join("\n");
      default:
        return JSON.stringify(mutated(frame, chance));
    }
  }

  /** What the visitor does meanwhile. */
  function touch({ session, page }: World, chance: Chance): void {
    const id = chance.pick([...session.tree.all()].filter((node) => node !== session.tree.root)).id;
    switch (chance.below(6)) {
      case 0:
        return session.sendValue(id, chance.below(100));
      case 1:
        return session.sendTrigger(id);
      case 2:
        return session.suspend();
      case 3:
        page.hide();
        return page.show();
      case 4:
        session.beginDraft(id);
        return session.endDraft(id);
      default:
        return session.submitForm("main", id);
    }
  }

  /** The connection is lost, and made again. */
  function again({ host, session }: World): void {
    host.now.break();
    session.takeBack();
    host.now.open();
  }

  function whole({ host }: World, tree: Nested): void {
    const nodes: SnapshotNode[] = snapshotNodes(tree);
    host.now.say(welcome({ mode: "resync", seq: 9, ref: 1_000 }), { t: "snapshot", seq: 9, run: 1, ack: 1_000, status: "done", nodes });
  }
});
