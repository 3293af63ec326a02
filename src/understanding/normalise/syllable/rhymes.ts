/** Every rhyme of Vietnamese without its tone. "oong" and "ooc" are left out: in a message they are "ông" typed in Telex. */
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh
  uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyt uyu uyên uyêt uyn uyp
  ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt yêc yêm yên yêng yêt yêu`.split(/\s+/),
);
const ONSETS = 'ngh ng nh gh gi g kh k ch c th tr t ph p qu h l m n b d đ r s v x'.split(' ');

export type Parts = { readonly onset: string; readonly rhyme: string };

/** Onset and rhyme of a syllable that has its letters but no tone ("khâu"); null for what Vietnamese cannot have. */
export function partsOf(toneless: string): Parts | null {
  return find(toneless, ONSETS, RHYMES);
}

const PLAIN_RHYMES = new Set([...RHYMES].map(withoutMarks));

/** As `partsOf`, for a syllable typed without any diacritics: "khau". */
export function plainPartsOf(plain: string): Parts | null {
  return find(plain, ONSETS, PLAIN_RHYMES);
}

function find(word: string, onsets: readonly string[], rhymes: ReadonlySet<string>): Parts | null {
  for (const onset of [...onsets, '']) {
    if (!word.startsWith(onset)) continue;
    const rhyme = word.slice(onset.length);
    if (rhymes.has(rhyme) && goTogether(onset, rhyme)) return { onset, rhyme };
  }
  return null;
}

/** Which rhymes may stand behind an onset that has not all of them. */
const FIT: Readonly<Record<string, RegExp>> = {
  qu: /^(?:[^uoưô]|ôc|oc)/,
  k: /^[eêiy]/,
  gh: /^[eêi]/,
  ngh: /^[eêi]/,
  c: /^[^eêiy]/,
  ng: /^[^eêiy]/,
  g: /^[^eêy]/,
  gi: /^[^iy]/,
};

function goTogether(onset: string, rhyme: string): boolean {
  if (/^y[eê]/.test(rhyme)) return onset === '' || onset === 'qu';
  if (/^y[a-z]/.test(rhyme)) return onset === 'qu';
  if (/^iê/.test(rhyme)) return !/^(?:|gi|qu)$/.test(onset);
  return FIT[onset]?.test(rhyme) ?? true;
}

function withoutMarks(rhyme: string): string {
  return rhyme.normalize('NFD').replace(/\p{M}/gu, '');
}
