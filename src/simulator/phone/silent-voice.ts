const FRAMES_PER_SECOND = 50;

/** A voice message without a word: AMR as Zalo records it, every frame marked “no data”. */
export const silentVoice = (seconds: number): Buffer =>
  Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(Math.round(seconds * FRAMES_PER_SECOND), 0x7c)]);
