import type { ReactNode } from "react";

/** What to say when there is nothing: why, and what to do. */
export const EmptyState = ({
  title,
  children,
  act,
}: {
  title: ReactNode;
  children?: ReactNode;
  act?: ReactNode;
}) => (
  <div className="grid justify-items-start gap-2 border-t py-12">
    <p className="font-serif text-lg">{title}</p>
    {children && <div className="max-w-[60ch] text-ink-2">{children}</div>}
    {act && <div className="mt-3">{act}</div>}
  </div>
);
