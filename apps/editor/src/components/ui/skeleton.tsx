import { classNames } from "#lib/class-names.ts";

/** Holds the place of what is loading, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={classNames("rounded-sm bg-hover", className)} />
);
