import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { wav } from "../src/elements/capture/wav";
import { draw, one, user, type Drawn } from "./support/draw";

/** A device, its track, and what a recorder would make of it. */
class FakeTrack extends EventTarget {
  stopped = false;
  stop() {
    this.stopped = true;
  }
}
class FakeRecorder {
  state = "inactive";
  mimeType = "audio/webm";
  ondataavailable = (_event: { data: Blob }) => {};
  onstop = () => {};
  start() {
    this.state = "recording";
  }
  stop() {
    this.state = "inactive";
    this.ondataavailable({ data: new Blob(["sound"]) });
    this.onstop();
  }
}
class FakeContext {
  async decodeAudioData() {
    return { numberOfChannels: 1, getChannelData: () => new Float32Array(8) };
  }
}

let track: FakeTrack;
const getUserMedia = vi.fn();

beforeEach(() => {
  track = new FakeTrack();
  getUserMedia.mockReset().mockImplementation(async () => ({ getTracks: () => [track] }));
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as Navigator, { mediaDevices: { getUserMedia } }));
  vi.stubGlobal("MediaRecorder", FakeRecorder);
  vi.stubGlobal("OfflineAudioContext", FakeContext);
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, "srcObject", "set").mockReturnValue();
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:recorded");
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const button = (drawn: Drawn) => drawn.find<HTMLButtonElement>("#in-e");
const click = async (drawn: Drawn, until: () => void) => {
  await user.click(button(drawn));
  await vi.waitFor(until);
};
const recording = async (drawn: Drawn) => click(drawn, () => expect(drawn.find(".rn-capture").dataset.live).toBe("on"));
const said = (drawn: Drawn) => drawn.find("[role=status]").textContent;

describe("a recording", () => {
  test("begins and ends with one button, and goes to the host as a file", async () => {
    const drawn = await draw(one("audioInput", { label: "Say", accept: "audio/wav", maxBytes: 1000 }));
    expect(button(drawn).getAttribute("aria-label")).toBe("Say: Record");
    button(drawn).focus();
    await recording(drawn);
    expect(button(drawn).getAttribute("aria-label")).toBe("Say: Stop recording");
    expect(document.activeElement).toBe(button(drawn));
    expect([said(drawn), drawn.find("[role=timer]").textContent]).toEqual(["Recording", "0:00"]);
    await click(drawn, () => expect(drawn.inputs.sent).toEqual([["e", [{ id: "id-recording.wav", name: "recording.wav", type: "audio/wav", size: 60 }]]]));
    expect(track.stopped).toBe(true);
    expect(said(drawn)).toBe("Recorded");
    expect(drawn.find<HTMLAudioElement>("audio").getAttribute("src")).toBe("blob:recorded");
    await user.click(drawn.find("[aria-label='Remove recording.wav']"));
    expect(drawn.inputs.sent.at(-1)).toEqual(["e", []]);
    expect(drawn.page.querySelector("audio")).toBeNull();
    expect(document.activeElement).toBe(button(drawn));
  });

  test("is given up by Escape, by being disabled, and by going from the page", async () => {
    const drawn = await draw(one("audioInput", { label: "Say" }));
    await recording(drawn);
    await act(() => void button(drawn).dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    expect(track.stopped).toBe(true);
    track = new FakeTrack();
    await recording(drawn);
    await drawn.apply(["set", "e", { disabled: true }]);
    expect(track.stopped).toBe(true);
    await drawn.apply(["set", "e", { disabled: null }]);
    track = new FakeTrack();
    await recording(drawn);
    await drawn.apply(["remove", "e"]);
    expect(track.stopped).toBe(true);
    expect(drawn.inputs.sent).toEqual([]);
  });

  test("that is given up while the browser asks does not begin", async () => {
    let allow = (_stream: unknown) => {};
    getUserMedia.mockImplementation(() => new Promise((resolve) => (allow = resolve)));
    const drawn = await draw(one("audioInput", { label: "Say" }));
    await click(drawn, () => expect(getUserMedia).toHaveBeenCalled());
    await user.click([...drawn.page.querySelectorAll("button")].find((each) => each.textContent === "Cancel")!);
    await act(async () => allow({ getTracks: () => [track] }));
    await vi.waitFor(() => expect(track.stopped).toBe(true));
    expect(drawn.find(".rn-capture").dataset.live).toBeUndefined();
  });

  test("ends by itself when it is as long as it may be, and when the device is gone", async () => {
    const drawn = await draw(one("audioInput", { label: "Say", maxSeconds: 0 }));
    await user.click(button(drawn));
    await vi.waitFor(() => expect(drawn.inputs.sent).toHaveLength(1));
    await drawn.apply(["set", "e", { maxSeconds: 99 }]);
    await recording(drawn);
    await act(() => void track.dispatchEvent(new Event("ended")));
    await vi.waitFor(() => expect(drawn.inputs.sent).toHaveLength(2));
  });
});

describe("what is not there or not allowed is said, and can be tried again", () => {
  test.each([
    ["audioInput", "NotAllowedError", "RN060 The microphone may not be used."],
    ["cameraInput", "NotAllowedError", "RN060 The camera may not be used."],
    ["audioInput", "NotFoundError", "RN061 There is no microphone."],
    ["cameraInput", "OverconstrainedError", "RN061 There is no camera."],
    ["audioInput", "NotReadableError", "RN061 Another program has it."],
  ])("%s %s", async (kind, name, problem) => {
    getUserMedia.mockRejectedValueOnce(new DOMException("no", name));
    const drawn = await draw(one(kind, { label: "Say" }), ["add", "main", 1, "t", "text", { text: "alive" }]);
    await click(drawn, () => expect(drawn.find("[role=alert]").textContent).toContain(problem));
    expect(drawn.find("[data-id=t]").textContent).toBe("alive");
    await recording(drawn);
    expect(drawn.page.querySelector("[role=alert]")).toBeNull();
  });

  test("on a page without https", async () => {
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as Navigator, { mediaDevices: undefined }));
    const drawn = await draw(one("audioInput", { label: "Say" }));
    await click(drawn, () => expect(drawn.find("[role=alert]").textContent).toBe("RN061 Browsers allow this on https only."));
  });
});

test("a camera is asked for by its side, and shows what it sees as in a mirror", async () => {
  const drawn = await draw(one("cameraInput", { label: "Show", back: true }), ["add", "main", 1, "f", "cameraInput", { label: "Face" }]);
  await recording(drawn);
  expect(getUserMedia.mock.calls[0]![0].video.facingMode).toBe("environment");
  expect(drawn.find("video")).toBeDefined();
  expect([drawn.find("[data-id=e]").dataset.mirror, drawn.find("[data-id=f]").dataset.mirror]).toEqual([undefined, ""]);
});

test("samples are written as 16 bits of one channel", () => {
  const view = new DataView(wav([new Float32Array([0, 1, -2, 0.5]), new Float32Array([0, 1, -2, -0.5])], 16_000));
  expect(new TextDecoder().decode(view.buffer.slice(0, 4))).toBe("RIFF");
  expect([view.byteLength, view.getUint32(24, true), view.getUint32(40, true)]).toEqual([52, 16_000, 8]);
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 32_767, -32_767, 0]);
});
