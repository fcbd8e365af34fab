import Link from "next/link";
import { classNames } from "#lib/class-names.ts";

export interface TabLink {
  href: string;
  label: string;
  here: boolean;
}

/** Pages that look like tabs. */
export const TabLinks = ({ label, links }: { label: string; links: readonly TabLink[] }) => (
  <nav aria-label={label}>
    <ul className="flex gap-5 overflow-x-auto border-b">
      {links.map(({ href, label: text, here }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={here ? "page" : undefined}
            className={classNames(
              "-mb-px block whitespace-nowrap border-transparent border-b-2 py-2 text-ink-2 hover:text-ink",
              here && "border-cinnabar font-medium text-ink",
            )}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
