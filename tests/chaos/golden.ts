import { basename } from 'node:path';
import {
  listTranscripts,
  openStage,
  playTranscript,
  readTranscript,
  type TranscriptTurn,
} from '../../src/authoring/transcript/index.js';

/** What a resident does in one turn, as the transcripts write it. */
export type Act = { readonly follows: true } | { readonly says: string } | { readonly taps: string };

export type Golden = { readonly name: string; readonly acts: readonly Act[] };

const FOLDER = 'tests/transcripts';

export type GoldenDays = {
  /** The conversations of a ward that can be played live. */
  readonly played: readonly Golden[];
  /** Names of those that cannot: they move time or content. */
  readonly notPlayed: readonly string[];
  /** Names of those that are played until a button is wanted that the content does not have. */
  readonly inPart: readonly string[];
};

/** The conversations of a ward, as far as the content on disk allows them. */
export function readGolden(ward: string): GoldenDays {
  const stage = openStage('.', FOLDER);
  const read = listTranscripts(FOLDER).map((path) => {
    const transcript = readTranscript(path);
    const acts = transcript.turns.map(actOf);
    const isLive = transcript.ward === ward && acts.every((each) => each !== null);
    const stopsAt = isLive ? playTranscript(stage, transcript).turns.findIndex(({ trouble }) => trouble) : -1;
    return { name: basename(path, '.yaml'), acts: acts.filter((each) => each !== null), isLive, stopsAt };
  });
  const live = read.filter(({ isLive }) => isLive);
  return {
    played: live.map(({ name, acts, stopsAt }) => ({ name, acts: stopsAt < 0 ? acts : acts.slice(0, stopsAt) })),
    notPlayed: read.filter(({ isLive }) => !isLive).map(({ name }) => name),
    inPart: live.filter(({ stopsAt }) => stopsAt >= 0).map(({ name }) => name),
  };
}

/** Null for what no living resident does in a minute. */
function actOf({ follows, says, taps, crashes }: TranscriptTurn): Act | null {
  if (crashes) return null;
  if (follows) return { follows };
  if (says !== undefined) return { says };
  return taps === undefined ? null : { taps };
}
