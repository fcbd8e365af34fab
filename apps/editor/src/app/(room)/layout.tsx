import type { ReactNode } from "react";
import { SignedIn } from "#features/frame/signed-in.tsx";

/** Pages that need the whole width: writing, review, history. */
export default function RoomLayout({ children }: { children: ReactNode }) {
  return <SignedIn>{children}</SignedIn>;
}
