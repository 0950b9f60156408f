import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { problemOf, sizeText } from "../src/elements/file-upload/accepted";
import { HttpBytes } from "../src/transport/bytes";
import { WorkerBytes } from "../src/transport/worker-bytes";
import { draw, one, user } from "./support/draw";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const choose = async (input: HTMLInputElement, ...files: File[]) => {
  Object.defineProperty(input, "files", { value: files, configurable: true });
  await user.change(input);
  await act(() => Promise.resolve());
};
const file = (name: string, text = "x", type = "") => new File([text], name, { type });

describe("a picture", () => {
  test("of the host's is where the transport says, of another site where it is", async () => {
    const { find, apply } = await draw(one("image", { src: "a.png", alt: "A dot", width: 20, caption: "*c*" }));
    const image = find<HTMLImageElement>("img");
    expect(image.getAttribute("src")).toBe("held:a.png");
    expect(image.alt).toBe("A dot");
    expect(image.getAttribute("width")).toBe("20");
    expect(find("figcaption em").textContent).toBe("c");
    await apply(["set", "e", { src: "https://example.org/a.png" }]);
    expect(image.getAttribute("src")).toBe("https://example.org/a.png");
  });

  test("that is broken says what it would be, and another one has its chance", async () => {
    const { find, apply, page } = await draw(one("image", { src: "a.png", alt: "A dot" }), ["add", "main", 1, "t", "text", { text: "alive" }]);
    await act(() => void find("img").dispatchEvent(new Event("error")));
    expect(page.querySelector("img")).toBeNull();
    expect(find(".rn-not-shown").textContent).toMatch(/A dot.*RN130/);
    expect(find("[data-id=t]").textContent).toBe("alive");
    await apply(["set", "e", { src: "b.png" }]);
    expect(find("img").getAttribute("src")).toBe("held:b.png");
  });

  test("that the host cannot show is not asked for", async () => {
    const { find, page } = await draw(one("image", { alt: "A dot", problem: "RN131 no.png cannot be read" }));
    expect(page.querySelector("img")).toBeNull();
    expect(find("strong").textContent).toBe("RN131");
  });
});

describe("sound and films", () => {
  test("have a player with a name", async () => {
    const { find } = await draw(one("audio", { src: "a.wav", label: "Rain", loop: true }), ["add", "main", 1, "v", "video", { src: "b.mp4", autoplay: true, caption: "Sun" }]);
    const audio = find<HTMLAudioElement>("audio");
    expect([audio.getAttribute("src"), audio.controls, audio.loop, audio.getAttribute("aria-label")]).toEqual(["held:a.wav", true, true, "Rain"]);
    const video = find<HTMLVideoElement>("video");
    expect([video.autoplay, video.muted, video.getAttribute("aria-label")]).toEqual([true, true, "Sun"]);
    await act(() => void video.dispatchEvent(new Event("error")));
    expect(find("[data-id=v]").textContent).toContain("RN130");
  });
});

describe("a PDF", () => {
  test("is in a frame where the browser has a viewer, and linked where not or of another site", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {}); // the page of the tests loads no frames
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as Navigator, { pdfViewerEnabled: true }));
    const { find, apply, page } = await draw(one("pdf", { src: "a.pdf", label: "Report", height: 300 }));
    const frame = find<HTMLIFrameElement>("iframe");
    expect([frame.getAttribute("src"), frame.title, frame.style.height]).toEqual(["held:a.pdf", "Report", "300px"]);
    expect(find("a").textContent).toBe("Open Report");
    await apply(["set", "e", { src: "https://example.org/a.pdf" }]);
    expect(page.querySelector("iframe")).toBeNull();
    expect(find("a").getAttribute("href")).toBe("https://example.org/a.pdf");
  });
});

describe("a download button", () => {
  test("has the browser save what is there, and tells the host", async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} from ${this.getAttribute("href")}`);
    });
    const { find, inputs, apply } = await draw(one("downloadButton", { label: "Save", href: "a.bin", fileName: "a.txt" }));
    await user.click(find("button"));
    expect(saved).toEqual(["a.txt from held:a.bin"]);
    await apply(["set", "e", { href: null }]);
    await user.click(find("button"));
    expect(saved).toHaveLength(1); // what is made on the click comes by a call
    expect(inputs.sent).toEqual([["e", "trigger"], ["e", "trigger"]]);
    await apply(["set", "e", { problem: "RN131 a.txt cannot be read" }]);
    expect(find<HTMLButtonElement>("button").disabled).toBe(true);
    expect(find("[data-id=e]").textContent).toContain("RN131");
  });
});

describe("a folder", () => {
  const inFolder = (path: string, type = "") => Object.defineProperty(file(path.split("/").at(-1)!, "x", type), "webkitRelativePath", { value: path });

  test("gives its files with their folders, only those that are wanted, told together", async () => {
    const { inputs, find, page } = await draw(one("fileUpload", { label: "Photos", directory: true, maxFiles: 50, accept: ".csv" }));
    const field = find<HTMLInputElement>("input");
    expect(field.hasAttribute("webkitdirectory")).toBe(true);
    expect(find(".rn-upload-ask").textContent).toBe("Choose a folder");
    const names: string[] = [];
    inputs.bytes.give = async (_to, _file, _progress, _over, name?: string) => {
      names.push(name!);
      return "id-" + name;
    };
    const files = Array.from({ length: 60 }, (_, i) => inFolder(`a/b${i % 3}/${i}.csv`));
    await choose(field, inFolder("a/.DS_Store"), ...files);
    await vi.waitFor(() => expect(names).toHaveLength(50));
    await act(() => inputs.settle());
    await vi.waitFor(() => expect((inputs.sent.at(-1)![1] as unknown[]).length).toBe(50));
    expect(inputs.sent.length).toBeLessThan(5);
    expect(names.slice(0, 2)).toEqual(["a/b0/0.csv", "a/b1/1.csv"]);
    await vi.waitFor(() => expect(page.querySelectorAll("li")).toHaveLength(22)); // 20, "30 more", and what was too much
    expect(find("[role=alert]").textContent).toBe("RN132 a/b2/50.csv is one too many, as are 9 others: at most 50");
  });

  test("that is dropped is read to its depths", async () => {
    const { inputs, find } = await draw(one("fileUpload", { label: "Photos", directory: true, maxFiles: 9 }));
    const entry = (fullPath: string, children?: object[]) => ({
      fullPath,
      isFile: children === undefined,
      file: (take: (file: File) => void) => take(file(fullPath.split("/").at(-1)!)),
      createReader: () => {
        const parts = [children ?? [], []];
        return { readEntries: (take: (entries: object[]) => void) => take(parts.shift()!) };
      },
    });
    const broken = { ...entry("/a/broken"), file: (_: unknown, fail: (error: Error) => void) => fail(new Error("gone")) };
    const root = entry("/a", [entry("/a/1.txt"), broken, entry("/a/b", [entry("/a/b/2.txt")])]);
    await act(() => void find(".rn-upload-place").dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { items: [{ webkitGetAsEntry: () => root }], files: [] } })));
    await vi.waitFor(() => expect((inputs.sent.at(-1)?.[1] as { name: string }[] | undefined)?.map(({ name }) => name)).toEqual(["a/1.txt", "a/b/2.txt"]));
  });
});

describe("a file upload", () => {
  const held = (name: string) => ({ id: "id-" + name, name, type: "", size: 1 });

  test("has its file from the field, and another takes its place", async () => {
    const { find, inputs, page } = await draw(one("fileUpload", { label: "File", to: "up", value: [], maxBytes: 2000 }));
    const input = find<HTMLInputElement>("input[type=file]");
    expect(page.querySelector("label")!.htmlFor).toBe(input.id);
    expect(input.multiple).toBe(false);
    expect(document.getElementById(input.getAttribute("aria-describedby")!)!.textContent).toBe("up to 2 KB");
    await choose(input, file("a"));
    await choose(input, file("b"));
    expect(inputs.sent).toEqual([["e", [held("a")]], ["e", [held("b")]]]);
  });

  test("of several takes more by choosing and dropping, and lets go of each", async () => {
    const { find, inputs, page } = await draw(one("fileUpload", { label: "Files", to: "up", value: [held("a")], maxFiles: 3 }));
    await choose(find<HTMLInputElement>("input"), file("b"));
    await act(() => inputs.settle());
    const drop = new Event("drop", { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file("c"), file("d")] } });
    await act(() => void find(".rn-upload-place").dispatchEvent(drop));
    await act(() => Promise.resolve());
    expect(drop.defaultPrevented).toBe(true);
    expect(inputs.sent.at(-1)).toEqual(["e", [held("a"), held("b"), held("c")]]);
    expect(find("[data-problem]").textContent).toContain("RN132 d is one too many: at most 3");
    await user.click(page.querySelector<HTMLButtonElement>("[aria-label='Remove b']")!);
    expect(inputs.sent.at(-1)).toEqual(["e", [held("a"), held("c")]]);
    await user.click(find("[aria-label='Dismiss d']"));
    expect(page.querySelector("[data-problem]")).toBeNull();
  });

  test("of several has them as they were chosen, whichever arrives first", async () => {
    const { find, inputs } = await draw(one("fileUpload", { label: "Files", to: "up", value: [held("z")], maxFiles: 9 }));
    const arrive: Record<string, (id: string) => void> = {};
    inputs.bytes.give = (_to, given) => new Promise((resolve) => (arrive[given.name] = resolve));
    await choose(find<HTMLInputElement>("input"), file("a"), file("b"), file("c"));
    for (const name of ["c", "a", "b"]) {
      await act(async () => arrive[name]!("id-" + name));
      await act(() => inputs.settle());
    }
    expect(inputs.sent.at(-1)).toEqual(["e", ["z", "a", "b", "c"].map(held)]);
  });

  test("sends a file on its way again when the connection on which it broke off is back, to where the new host takes it", async () => {
    const { find, inputs, page, apply } = await draw(one("fileUpload", { label: "File", to: "up", value: [] }));
    const sent: string[] = [];
    let fail: (problem: Error) => void = () => {};
    inputs.bytes.give = (to, file) => {
      sent.push(`${file.name} to ${to}`);
      return to === "up" ? new Promise((_, reject) => (fail = reject)) : Promise.resolve("id-" + file.name);
    };
    await choose(find<HTMLInputElement>("input"), new File(["b"], "b.txt"));
    await act(async () => fail(new Error("RN134 b.txt did not arrive: the connection broke off")));
    expect(find("[role=alert]").textContent).toContain("RN134");
    await act(() => void (inputs.state.value = "offline"));
    await act(() => void (inputs.state.value = "running"));
    expect(sent).toEqual(["b.txt to up"]);
    await apply(["set", "e", { to: "new" }]);
    await act(async () => void (inputs.state.value = "idle"));
    expect(sent).toEqual(["b.txt to up", "b.txt to new"]);
    expect(page.querySelector("[role=alert]")).toBeNull();
    expect(inputs.sent).toEqual([["e", [{ id: "id-b.txt", name: "b.txt", type: "", size: 1 }]]]);
    await act(() => void (inputs.state.value = "offline"));
    await act(() => void (inputs.state.value = "idle"));
    expect(sent.length).toBe(2);
  });

  test("shows how far a file is, can be told to stop, and says why one did not arrive", async () => {
    const { find, inputs, page } = await draw(one("fileUpload", { label: "Files", to: "up", value: [], maxFiles: 3 }));
    let tell = (_part: number) => {};
    let fail = (_error: Error) => {};
    inputs.bytes.give = (_to, _file, onProgress, over) =>
      new Promise((_resolve, reject) => {
        tell = onProgress;
        fail = reject;
        over.addEventListener("abort", () => reject(new Error("RN134 cut off")));
      });
    await choose(find<HTMLInputElement>("input"), file("a"));
    await act(() => tell(0.4));
    expect(find<HTMLProgressElement>("progress").value).toBe(0.4);
    await user.click(find("[aria-label='Cancel a']"));
    await act(() => Promise.resolve());
    expect(page.querySelector("li")).toBeNull();
    await choose(find<HTMLInputElement>("input"), file("b"));
    await act(async () => fail(new Error("RN134 b did not arrive")));
    expect(find("[role=alert]").textContent).toBe("RN134 b did not arrive");
    expect(inputs.sent).toEqual([]);
  });

  test("that is disabled takes nothing, neither by drop", async () => {
    const { find, inputs, page } = await draw(one("fileUpload", { label: "Files", value: [held("a")], disabled: true }));
    expect(find<HTMLInputElement>("input").disabled).toBe(true);
    expect(page.querySelector("[aria-label='Remove a']")).toBeNull();
    const drop = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files: [file("b")] } });
    await act(() => void find(".rn-upload-place").dispatchEvent(drop));
    expect(inputs.sent).toEqual([]);
  });

  test.each([
    ["", "a.csv", "", undefined],
    [".csv,image/*", "A.CSV", "", undefined],
    [".csv,image/*", "a", "image/png", undefined],
    ["text/csv", "a.csv", "TEXT/CSV", undefined],
    [".csv,image/*", "a.exe", "application/x", "RN133 a.exe is not among .csv, image/*"],
    ["image/png", "a.csv", "image/png2", "RN133 a.csv is not among image/png"],
  ])("that takes %j: %s of type %j", (accept, name, type, problem) => {
    expect(problemOf(file(name, "x", type), accept, 10)).toBe(problem);
  });

  test("says sizes as the host does", () => {
    expect(problemOf(file("a", "12345"), "", 4)).toBe("RN132 a has 5 bytes, at most 4 bytes are taken");
    expect([999, 1000, 1550, 999_949, 999_950, 200_000_000, 3e9, 5e15].map(sizeText)).toEqual([
      "999 bytes", "1 KB", "1.6 KB", "999.9 KB", "1 MB", "200 MB", "3 GB", "5000 TB",
    ]);
  });
});

describe("bytes of a server", () => {
  test("are beside the page, and files are posted with what they are", async () => {
    const asked: string[] = [];
    class Request {
      upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
      status = 0;
      responseText = "";
      onload = () => {};
      onerror = () => {};
      static answers = [["200", "id-1\n"], ["413", "RN132 too large"], ["502", "<html>"], ["", ""]];
      open = (...words: string[]) => asked.push(words.join(" "));
      setRequestHeader = (name: string, value: string) => asked.push(`${name}: ${value}`);
      send() {
        this.upload.onprogress!({ loaded: 1, total: 4 });
        const [status, text] = Request.answers.shift()!;
        [this.status, this.responseText] = [Number(status), text!];
        if (status === "") this.onerror();
        else this.onload();
      }
    }
    vi.stubGlobal("XMLHttpRequest", Request);
    const bytes = new HttpBytes("http://host/apps/x/");
    expect(bytes.url("_runnel/media/a.png")).toBe("http://host/apps/x/_runnel/media/a.png");
    const parts: number[] = [];
    const give = () => bytes.give("_runnel/upload/t", file("é b"), (part) => parts.push(part), new AbortController().signal);
    expect(await give()).toBe("id-1");
    expect(asked).toEqual(["POST http://host/apps/x/_runnel/upload/t", "X-Runnel-Name: %C3%A9%20b", "Content-Type: application/octet-stream"]);
    expect(parts).toEqual([0.25]);
    await expect(give()).rejects.toThrow("RN132 too large");
    await expect(give()).rejects.toThrow("RN134 é b did not arrive: the server answered 502");
    await expect(give()).rejects.toThrow("RN134 é b did not arrive: the connection broke off");
  });
});

describe("bytes of a worker", () => {
  test("become addresses of the page, and are let go of", async () => {
    let made = 0;
    const revoked: string[] = [];
    vi.stubGlobal("URL", Object.assign(Object.create(URL), { createObjectURL: () => `blob:${++made}`, revokeObjectURL: (url: string) => revoked.push(url) }));
    const bytes = new WorkerBytes();
    const sent: unknown[][] = [[], [], []];
    const worker = (i: number) => ({ postMessage: (message: unknown) => sent[i]!.push(message) }) as unknown as Worker;
    bytes.attach(worker(0));
    for (const media of ["a", "b", "c"]) bytes.take({ media, blob: new Blob([]) });
    expect(bytes.url("b")).toBe("blob:2");
    bytes.take({ gone: "a" });
    expect([bytes.url("a"), revoked]).toEqual([undefined, ["blob:1"]]);
    const id = await bytes.give("worker", file("f"), () => {});
    expect(sent[0]).toMatchObject([{ id }]);

    // The next worker has the files, too, and says what it shows.
    bytes.attach(worker(1));
    expect(sent[1]).toMatchObject([{ id }]);
    bytes.take({ media: "b", blob: new Blob([]) });
    expect(bytes.url("b")).toBe("blob:2");
    bytes.take({ forget: id });
    bytes.attach(worker(2));
    expect([bytes.url("c"), bytes.url("b"), sent[2]]).toEqual([undefined, "blob:2", []]);
  });
});
