import { turnOn, type Live } from "./live";

const QUALITY = 0.9;

/** Turns the camera on. `back`: the one that looks away from the visitor. */
export async function open(back: boolean): Promise<Live> {
  const { stream, off, lost } = await turnOn({ video: { facingMode: back ? "environment" : "user", width: { ideal: 1280 }, height: { ideal: 720 } } });
  const view = document.createElement("video");
  view.muted = true;
  view.playsInline = true;
  view.srcObject = stream;
  void view.play().catch(() => undefined); // it is taken away before it has begun
  return {
    view,
    lost,
    cancel: off,
    async take() {
      if (view.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
        await new Promise((seen) => view.addEventListener("loadeddata", seen, { once: true }));
      }
      const canvas = document.createElement("canvas");
      canvas.width = view.videoWidth;
      canvas.height = view.videoHeight;
      canvas.getContext("2d")!.drawImage(view, 0, 0);
      off();
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      if (blob === null) throw new Error("the picture cannot be made");
      return { file: new File([blob], "photo.jpg", { type: "image/jpeg" }), url: URL.createObjectURL(blob) };
    },
  };
}
