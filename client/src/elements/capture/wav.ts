const HEAD = 44;

/** A WAV of 16 bits and one channel: the mean of all. */
export function wav(channels: readonly Float32Array[], rate: number): ArrayBuffer {
  const length = channels[0]?.length ?? 0;
  const bytes = new ArrayBuffer(HEAD + length * 2);
  const view = new DataView(bytes);
  const text = (at: number, letters: string) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, bytes.byteLength - 8, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, length * 2, true);
  for (let i = 0; i < length; i++) {
    const mean = channels.reduce((sum, channel) => sum + channel[i]!, 0) / channels.length;
    view.setInt16(HEAD + i * 2, Math.round(Math.max(-1, Math.min(1, mean)) * 32_767), true);
  }
  return bytes;
}
