import { effect } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { moved } from "../src/tree/order";
import { Tree, treeOf } from "../src/tree/tree";
import { nested } from "./support/nested";

const ids = (tree: Tree, parent: string) => tree.get(parent)!.children.peek().map((node) => node.id);

function threeTexts(): Tree {
  const tree = new Tree();
  tree.apply(["a", "b", "c"].map((id, i) => ["add", "main", i, id, "text", { text: id }] as const).map((op) => [...op]));
  return tree;
}

describe("ops", () => {
  test("a tree starts with main and toasts", () => {
    expect(ids(new Tree(), "root")).toEqual(["main", "toasts"]);
  });

  test("add puts a child at its index", () => {
    const tree = threeTexts();
    tree.apply([["add", "main", 1, "x", "text", {}]]);
    expect(ids(tree, "main")).toEqual(["a", "x", "b", "c"]);
  });

  test("set changes some properties and null takes one away", () => {
    const tree = threeTexts();
    tree.apply([["set", "a", { help: "h" }], ["set", "a", { text: null, stale: true }]]);
    expect(tree.get("a")!.props.peek()).toEqual({ help: "h", stale: true });
  });

  test("remove takes everything below along", () => {
    const tree = threeTexts();
    tree.apply([["add", "a", 0, "a1", "text", {}], ["add", "a1", 0, "a2", "text", {}], ["remove", "a"]]);
    expect(ids(tree, "main")).toEqual(["b", "c"]);
    expect(tree.get("a2")).toBeUndefined();
    tree.apply([["add", "main", 0, "a2", "text", {}]]);
    expect(ids(tree, "main")).toEqual(["a2", "b", "c"]);
  });

  test("order carries out its moves one after the other", () => {
    const tree = threeTexts();
    tree.apply([["order", "main", [["c", "a"], ["a", null]]]]);
    expect(ids(tree, "main")).toEqual(["c", "b", "a"]);
  });

  test("append is told and leaves nothing behind", () => {
    const told: unknown[] = [];
    const tree = new Tree((id, item) => told.push([id, item]));
    const before = nested(tree.root);
    tree.apply([["append", "toasts", { text: "Saved" }]]);
    expect(told).toEqual([["toasts", { text: "Saved" }]]);
    expect(nested(tree.root)).toEqual(before);
  });

  test("append to an element lets its text go on, and wakes it", () => {
    const tree = threeTexts();
    const seen: unknown[] = [];
    effect(() => void seen.push(tree.get("a")!.props.value.text));
    tree.apply([["append", "a", { text: " more" }], ["append", "a", { text: " and more" }]]);
    tree.apply([["add", "main", 0, "n", "text", {}], ["append", "n", { text: "new" }]]);
    expect(seen).toEqual(["a", "a more and more"]);
    expect(tree.get("n")!.props.peek()).toEqual({ text: "new" });
  });

  test.each([
    ["an unknown element", ["set", "nobody", {}]],
    ["a second element of the same id", ["add", "main", 0, "a", "text", {}]],
    ["an index outside of the children", ["add", "main", 9, "x", "text", {}]],
    ["a move of what is not there", ["order", "main", [["x", null]]]],
    ["an unknown op", ["melt", "a"]],
  ])("%s is an error, not a guess", (_name, op) => {
    expect(() => threeTexts().apply([op as never])).toThrow();
  });

  test("one patch wakes the touched elements once, and no other", () => {
    const tree = threeTexts();
    const seen: string[] = [];
    for (const id of ["a", "b"]) effect(() => void seen.push(id + ":" + String(tree.get(id)!.props.value.text)));
    tree.apply([["set", "a", { text: "1" }], ["set", "a", { text: "2" }]]);
    expect(seen).toEqual(["a:a", "b:b", "a:2"]);
  });
});

test("moves may name an element twice", () => {
  const list = [{ id: "1" }, { id: "2" }, { id: "3" }];
  expect(moved(list, [["1", null], ["1", "2"]]).map(({ id }) => id)).toEqual(["1", "2", "3"]);
});

describe("become", () => {
  test("keeps the nodes of the same id and kind, so that their DOM survives", () => {
    const tree = threeTexts();
    const [a, b] = [tree.get("a"), tree.get("b")];
    tree.become(treeOf([["main", "b", "text", { text: "new" }], ["main", "a", "caption", {}]]));
    expect(ids(tree, "main")).toEqual(["b", "a"]);
    expect(tree.get("b")).toBe(b);
    expect(tree.get("b")!.props.peek()).toEqual({ text: "new" });
    expect(tree.get("a")).not.toBe(a);
    expect(tree.get("c")).toBeUndefined();
  });

  test("does not wake what is the same", () => {
    const tree = threeTexts();
    let drawn = 0;
    effect(() => void (drawn += tree.get("a")!.props.value ? 1 : 0));
    tree.become(treeOf(["a", "b"].map((id) => ["main", id, "text", { text: id }])));
    expect(drawn).toBe(1);
  });

  test("a snapshot may name main and toasts or leave them out", () => {
    const named = treeOf([["root", "main", "main", {}], ["root", "toasts", "toasts", {}], ["main", "a", "text", {}]]);
    expect(nested(named.root)).toEqual(nested(treeOf([["main", "a", "text", {}]]).root));
  });
});
