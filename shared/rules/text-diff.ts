/** What became of a text: a piece that stayed, that went, or that came. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Two texts longer than this, multiplied, are not compared sign by sign: one would wait for it. */
const MOST = 4_000_000;
/** Where less than this share of two sentences is alike, they read better as one taken out and one put in. */
const LIKE = 0.4;
/** So few signs that stayed between two changes only disturb the eye. */
const CRUMB = 1;

/** Sentences and lines, each with its own end. */
const sentences = (text: string): string[] => text.match(/[^。；！？;!?\n]*[。；！？;!?\n]|[^。；！？;!?\n]+$/gu) ?? [];
/** Single characters; a word or number in Latin letters stays whole. */
const signs = (text: string): string[] => text.match(/[\p{Script=Latin}\p{N}.]+|./gsu) ?? [];

/** The longest common run of two lists, as pairs of places; the pairs rise in both. */
const common = (from: readonly string[], to: readonly string[]): (readonly [number, number])[] => {
  const width = to.length + 1;
  const longest = new Uint32Array((from.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length;) {
    if (from[i] === to[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
};

const swap = (gone: string, come: string): Piece[] => [
  ...(gone === "" ? [] : [{ kind: "gone", text: gone } as const]),
  ...(come === "" ? [] : [{ kind: "new", text: come } as const]),
];
const swapAll: Between = (gone, come) => swap(gone.join(""), come.join(""));

type Between = (gone: readonly string[], come: readonly string[]) => Piece[];

/** Two lists of parts against each other; what lies between parts that stayed goes to `between`. */
const compare = (from: readonly string[], to: readonly string[], between: Between): Piece[] => {
  const pairs = [...common(from, to), [from.length, to.length] as const];
  let [i, j] = [0, 0];
  return pairs.flatMap(([nextI, nextJ]) => {
    const changed = between(from.slice(i, nextI), to.slice(j, nextJ));
    const stayed = from[nextI];
    [i, j] = [nextI + 1, nextJ + 1];
    return stayed === undefined ? changed : [...changed, { kind: "same", text: stayed } as const];
  });
};

const joined = (pieces: readonly Piece[]): Piece[] => {
  const out: Piece[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    out.push(...swap(gone, come));
    [gone, come] = ["", ""];
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const last = out.at(-1);
    if (kind === "gone") gone += text;
    else if (kind === "new") come += text;
    else if (gone === "" && come === "" && last?.kind === "same")
      out[out.length - 1] = { kind, text: last.text + text };
    else if (isCrumb(pieces, index)) [gone, come] = [gone + text, come + text];
    else {
      flush();
      out.push({ kind, text });
    }
  }
  flush();
  return out;
};

/** Whether a piece that stayed is a crumb between two changes. */
const isCrumb = (pieces: readonly Piece[], index: number): boolean => {
  const [before, piece, after] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    before.kind !== "same" &&
    after.kind !== "same" &&
    (piece?.text.length ?? 0) <= CRUMB
  );
};

/** Sign by sign; a sentence of which little is left is shown as replaced. */
const withinSentence = (gone: string, come: string): Piece[] => {
  const [from, to] = [signs(gone), signs(come)];
  if (from.length * to.length > MOST) return swap(gone, come);
  const pieces = compare(from, to, swapAll);
  const stayed = pieces.reduce((sum, { kind, text }) => (kind === "same" ? sum + text.length : sum), 0);
  return stayed < LIKE * Math.max(gone.length, come.length) ? swap(gone, come) : pieces;
};

/** As many sentences came as went: each is taken for the new wording of its predecessor. */
const withinSentences: Between = (gone, come) =>
  gone.length === come.length
    ? gone.flatMap((sentence, index) => withinSentence(sentence, come[index] ?? ""))
    : withinSentence(gone.join(""), come.join(""));

/**
 * What changed from one text to another, sentence by sentence and within changed sentences sign by sign (words and
 * numbers whole). `same` and `gone` together are the old text, `same` and `new` the new one.
 */
export const diffText = (from: string, to: string): Piece[] => {
  if (from === to) return from === "" ? [] : [{ kind: "same", text: from }];
  const [old, fresh] = [sentences(from), sentences(to)];
  if (old.length * fresh.length > MOST) return swap(from, to);
  return joined(compare(old, fresh, withinSentences));
};
