import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

const tones = {
  plain: "border-line bg-surface",
  good: "border-jade/50 bg-jade-wash",
  warn: "border-ochre/50 bg-ochre-wash",
  bad: "border-rose/50 bg-rose-wash",
} as const;

/** A sentence that stays on the page; errors are announced at once. */
export const Alert = ({
  tone = "plain",
  className,
  ...rest
}: ComponentProps<"div"> & { tone?: keyof typeof tones }) => (
  <div
    role={tone === "bad" ? "alert" : "status"}
    className={classNames("rounded-md border px-4 py-3", tones[tone], className)}
    {...rest}
  />
);
