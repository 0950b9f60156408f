import { turnOn, type Live } from "./live";
import { wav } from "./wav";

const RATE = 16_000;

/** Turns the microphone on and records. */
export async function open(): Promise<Live> {
  const { stream, off, lost } = await turnOn({ audio: true });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
  recorder.start(1000);
  const end = () => {
    if (recorder.state !== "inactive") recorder.stop();
    off();
  };
  return {
    lost,
    cancel: end,
    async take() {
      end();
      await ended;
      // What browsers record differs; samples are the same everywhere.
      const recorded = await new Blob(parts, { type: recorder.mimeType }).arrayBuffer();
      const samples = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(recorded);
      const channels = Array.from({ length: samples.numberOfChannels }, (_, i) => samples.getChannelData(i));
      const file = new File([wav(channels, RATE)], "recording.wav", { type: "audio/wav" });
      return { file, url: URL.createObjectURL(file) };
    },
  };
}
