import type { ReactNode } from "react";

/** A table that scrolls inside itself on a phone, by touch and by keyboard. */
export function TableScroll(props: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" role="group" aria-label={props.label} tabIndex={0}>
      <table>{props.children}</table>
    </div>
  );
}
