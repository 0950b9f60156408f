import { useEffect, useRef, useState } from "preact/hooks";
import { CameraIcon, CheckIcon, MicrophoneIcon, StopIcon } from "../../ui/icons";
import { Label } from "../../ui/label";
import { NotShown } from "../../ui/not-shown";
import { words } from "../../words/words";
import { controlId, rootOf, type ElementProps } from "../element";
import { FileList } from "../file-upload/file-list";
import { useUpload, type FileUploadProps } from "../file-upload/use-upload";
import type { Live, NoDevice, Taken } from "./live";
import "./capture.css";

interface CaptureProps extends FileUploadProps {
  /** The camera that looks away. */
  back?: boolean;
  /** A recording ends by itself then. */
  maxSeconds?: number;
}

/** audioInput and cameraInput: one button turns the device on and then takes what it gives; it goes to the host as a file does. */
export function Capture({ node, props }: ElementProps<CaptureProps>) {
  const sound = node.kind === "audioInput";
  const upload = useUpload(node, props);
  const button = useRef<HTMLButtonElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<Live | "opening" | "taking">();
  const [taken, setTaken] = useState<Taken>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState("");
  const [seconds, setSeconds] = useState(0);
  const current = useRef<Live>(undefined);
  const turn = useRef(0);
  const text = words.value;
  const on = typeof live === "object" ? live : undefined;
  const held = upload.held.length > 0;

  const show = (next: Taken | undefined) =>
    setTaken((before) => {
      if (before !== undefined) URL.revokeObjectURL(before.url);
      return next;
    });
  const fail = (error: unknown) => {
    setLive(undefined);
    setProblem(problemOf(error, sound));
  };
  const open = async () => {
    const mine = ++turn.current;
    setProblem(undefined);
    setLive("opening");
    try {
      const opened = sound ? await import("./audio").then((device) => device.open()) : await import("./camera").then((device) => device.open(props.back === true));
      if (mine !== turn.current) return opened.cancel(); // the visitor did not wait, or it is gone from the page
      current.current = opened;
      setSeconds(0);
      setLive(opened);
      setSaid(sound ? text.recording : text.cameraOn);
      void opened.lost.then(() => current.current === opened && void take());
    } catch (error) {
      if (mine === turn.current) fail(error);
    }
  };
  const take = async () => {
    const opened = current.current;
    if (opened === undefined) return;
    current.current = undefined;
    setLive("taking");
    try {
      const result = await opened.take();
      show(result);
      upload.take([result.file]);
      setSaid(sound ? text.recorded : text.photoTaken);
    } catch (error) {
      opened.cancel();
      fail(error);
    }
    setLive(undefined);
  };
  const cancel = () => {
    turn.current++;
    current.current?.cancel();
    current.current = undefined;
    setLive(undefined);
    setSaid("");
    button.current?.focus();
  };

  useEffect(() => () => {
    turn.current++;
    current.current?.cancel();
    show(undefined);
  }, [node]);
  useEffect(() => {
    if (props.disabled && live !== undefined) cancel();
  }, [props.disabled]);
  useEffect(() => {
    if (on?.view) view.current?.replaceChildren(on.view);
    if (on === undefined || !sound) return undefined;
    const began = performance.now();
    const timer = setInterval(() => {
      const now = Math.floor((performance.now() - began) / 1000);
      setSeconds(now);
      if (now >= (props.maxSeconds ?? Infinity)) void take();
    }, 250);
    return () => clearInterval(timer);
  }, [on]);

  const ask = on !== undefined ? (sound ? text.stopRecording : text.takePhoto) : sound ? (held ? text.recordAgain : text.record) : held ? text.anotherPhoto : text.openCamera;
  return (
    <div
      class="rn-field rn-capture"
      data-mirror={props.back ? undefined : ""}
      data-live={live === undefined ? undefined : on === undefined ? "soon" : "on"}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || live === undefined) return;
        event.preventDefault();
        event.stopPropagation(); // of what is around, nothing else ends
        cancel();
      }}
      {...rootOf(node)}
    >
      <Label of={props} for={controlId(node)} />
      <div class="rn-capture-box">
        {on?.view && <div ref={view} class="rn-capture-view" />}
        {!sound && taken && held && on === undefined && <img src={taken.url} alt={text.yourPhoto} />}
        <button
          ref={button}
          id={controlId(node)}
          type="button"
          class={on === undefined ? "rn-button" : "rn-button rn-primary"}
          aria-label={`${props.label ?? ""}: ${ask}`}
          disabled={props.disabled}
          onClick={() => (on !== undefined ? void take() : live === undefined && void open())}
        >
          {on === undefined ? sound ? <MicrophoneIcon /> : <CameraIcon /> : sound ? <StopIcon /> : <CheckIcon />}
          <span>{ask}</span>
        </button>
        {on !== undefined && sound && (
          <span class="rn-capture-time" role="timer">
            {clock(seconds)}
          </span>
        )}
        {(on !== undefined || live === "opening") && (
          <button type="button" class="rn-button" onClick={cancel}>
            {text.cancel}
          </button>
        )}
        {live === "opening" && <span>{text.askingForDevice}</span>}
        {sound && taken && held && on === undefined && <audio controls src={taken.url} aria-label={text.yourRecording} />}
      </div>
      <span class="rn-hidden" role="status">
        {said}
      </span>
      {problem !== undefined && (
        <div role="alert">
          <NotShown alt={undefined} problem={problem} />
        </div>
      )}
      <FileList upload={upload} disabled={props.disabled} after={() => button.current?.focus()} />
    </div>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function problemOf(error: unknown, sound: boolean): string {
  const text = words.value;
  switch ((error as Partial<NoDevice>).why) {
    case "refused":
      return "RN060 " + (sound ? text.microphoneRefused : text.cameraRefused);
    case "none":
      return "RN061 " + (sound ? text.noMicrophone : text.noCamera);
    case "busy":
      return "RN061 " + text.deviceBusy;
    case "insecure":
      return "RN061 " + text.devicesNeedHttps;
    default:
      return "RN061 " + text.notRecorded(error instanceof Error ? error.message : String(error));
  }
}
