import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

const tones = {
  plain: "border-line-strong/60 text-ink-2",
  decide: "border-cinnabar/40 bg-cinnabar-wash text-cinnabar",
  good: "border-jade/40 bg-jade-wash text-jade",
  warn: "border-ochre/40 bg-ochre-wash text-ochre",
  bad: "border-rose/40 bg-rose-wash text-rose",
} as const;

export type Tone = keyof typeof tones;

/** A word with a tone. The tone never says anything the word doesn't. */
export const Badge = ({
  tone = "plain",
  className,
  ...rest
}: ComponentProps<"span"> & { tone?: Tone }) => (
  <span
    className={classNames(
      "inline-flex items-center whitespace-nowrap rounded-sm border px-1.5 text-xs",
      tones[tone],
      className,
    )}
    {...rest}
  />
);
