import { classNames } from "#lib/class-names.ts";

const tones = {
  plain: "underline decoration-ink-2 decoration-1 underline-offset-4",
  former: "bg-rose-wash text-rose line-through decoration-1",
  next: "bg-jade-wash font-medium text-jade no-underline",
} as const;

export interface MarkedSentenceProps {
  sentence: string;
  phrase: string;
  tone: keyof typeof tones;
}

/** A sentence with its figure marked; the phrase is whole, never cut into digits. */
export function MarkedSentence({ sentence, phrase, tone }: MarkedSentenceProps) {
  const at = phrase === "" ? -1 : sentence.indexOf(phrase);
  if (at < 0) return sentence;
  const Mark = tone === "former" ? "del" : tone === "next" ? "ins" : "span";
  return (
    <>
      {sentence.slice(0, at)}
      <Mark className={classNames("whitespace-nowrap rounded-sm", tones[tone])}>{phrase}</Mark>
      {sentence.slice(at + phrase.length)}
    </>
  );
}
