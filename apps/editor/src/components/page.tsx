import type { ReactNode } from "react";

interface PageProps {
  title: ReactNode;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

/** A page's title with its acts, at the same place and in the same measure on every desk page. */
export const Page = ({ title, lead, acts, children }: PageProps) => (
  <div className="mx-auto grid max-w-[1080px] grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 sm:px-8 sm:py-10">
    <header className="grid gap-1">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-2xl">{title}</h1>
        {acts}
      </div>
      {lead && <p className="max-w-[60ch] text-ink-2">{lead}</p>}
    </header>
    {children}
  </div>
);
