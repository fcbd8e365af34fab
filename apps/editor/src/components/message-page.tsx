import type { ReactNode } from "react";

/** A page that has only a sentence to say: not found, a defect, an ended link. */
export const MessagePage = ({
  title,
  children,
  acts,
}: {
  title: ReactNode;
  children: ReactNode;
  acts?: ReactNode;
}) => (
  <main className="mx-auto grid min-h-dvh max-w-[34rem] content-center gap-3 px-6 py-12">
    <h1 className="font-serif text-2xl">{title}</h1>
    <div className="grid gap-2 text-ink-2">{children}</div>
    {acts && <div className="mt-4 flex flex-wrap gap-2">{acts}</div>}
  </main>
);
