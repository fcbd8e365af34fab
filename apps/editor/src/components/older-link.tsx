"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "./ui/button.tsx";

/** To the next part of a list that is cut, by a parameter of the address; the others stay as they are. */
export function OlderLink({
  parameter = "before",
  before,
  children,
}: {
  parameter?: string;
  before: string;
  children: ReactNode;
}) {
  const next = new URLSearchParams(useSearchParams());
  next.set(parameter, before);
  return (
    <div>
      <Button asChild>
        <Link href={`?${next}`}>{children}</Link>
      </Button>
    </div>
  );
}
