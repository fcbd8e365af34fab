const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** Characters on either side of a break that words are looked for in. */
const reach = 6;

/** Single characters that a sentence may begin with; others are the rest of a word. */
const beginnings =
  "在从据这该以对为我他她它你到每各其全有自把被由让经按新老大小多少不也又还再更将可能应须要既若如因当用靠向看";
/** Single characters that a sentence may stop behind; others are the beginning of a word. */
const endings =
  "的了和与在是有就也都而及或等把被将对向从到上下中内外里前后大小多少好新老不更最很再又还已要会能可让使给做说看走来去人年月日时天地家个项条种类次号级位名为以于其各每该这那一二两三四五六七八九十百千万亿全省市县区镇村路港城网链业者性化率量";

/** The words at the edges of a page's blocks, each edge read once. */
export class EdgeWords {
  readonly #words = new Map<string, string[]>();

  /** How many words fewer two texts have together than apart: 方 and 案 are one, 方案. */
  gained(left: string, right: string): number {
    const [before, after] = [left.slice(-reach), right.slice(0, reach)];
    return this.#read(before).length + this.#read(after).length - split(before + after).length;
  }

  /** Whether a text ends with a character that is seldom a word by itself. */
  endsWithOrphan(text: string): boolean {
    const last = this.#read(text.slice(-reach)).at(-1) ?? "";
    return /^[\u4e00-\u9fff]$/.test(last) && !endings.includes(last);
  }

  /** 2: a word or two and a comma, the end of something. 1: the last character of a word. */
  bareness(text: string): number {
    if (/^[\u4e00-\u9fff]{1,4}[,，。]/.test(text)) return 2;
    const first = this.#read(text.slice(0, reach))[0] ?? "";
    return /^[\u4e00-\u9fff]$/.test(first) && !beginnings.includes(first) ? 1 : 0;
  }

  #read(text: string): string[] {
    const known = this.#words.get(text);
    if (known) return known;
    const words = split(text);
    this.#words.set(text, words);
    return words;
  }
}

const split = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
