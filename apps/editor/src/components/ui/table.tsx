import type { ComponentProps } from "react";
import { classNames } from "#lib/class-names.ts";

/** Scrolls inside itself on a narrow screen; focusable so that a keyboard can scroll it too. */
export const Table = ({
  className,
  label,
  ...rest
}: ComponentProps<"table"> & { label: string }) => (
  <div role="group" aria-label={label} tabIndex={0} className="-mx-1 overflow-x-auto px-1">
    <table className={classNames("w-full border-collapse text-left", className)} {...rest} />
  </div>
);

export const TableHead = ({ className, ...rest }: ComponentProps<"th">) => (
  <th
    scope="col"
    className={classNames(
      "whitespace-nowrap border-b px-3 py-2 font-normal text-ink-2 text-sm first:pl-0 last:pr-0",
      className,
    )}
    {...rest}
  />
);

export const TableRow = ({ className, ...rest }: ComponentProps<"tr">) => (
  <tr className={classNames("border-b last:border-b-0", className)} {...rest} />
);

export const TableCell = ({ className, ...rest }: ComponentProps<"td">) => (
  <td className={classNames("px-3 py-3 align-top first:pl-0 last:pr-0", className)} {...rest} />
);
