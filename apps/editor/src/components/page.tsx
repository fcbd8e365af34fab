import type { ReactNode } from "react";

/** A page's title with its acts, and the measure every desk page keeps. */
export const Page = ({
  title,
  acts,
  children,
}: {
  title: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) => (
  <div className="mx-auto grid max-w-[1080px] gap-6 px-4 py-6 sm:px-8 sm:py-10">
    <header className="flex flex-wrap items-center justify-between gap-3">
      <h1 className="font-serif text-2xl">{title}</h1>
      {acts}
    </header>
    {children}
  </div>
);
