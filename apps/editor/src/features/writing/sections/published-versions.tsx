"use client";

import type { PublishedVersions } from "@fangzhi/types";
import { createContext, type ReactNode, useContext, useMemo } from "react";

interface Known {
  profiles: readonly PublishedVersions[];
  find: (pieceId: string) => PublishedVersions | undefined;
}

const PublishedVersionsContext = createContext<Known>({ profiles: [], find: () => undefined });

export const usePublishedVersions = (): Known => useContext(PublishedVersionsContext);

/** The profiles a feature may assemble, for the dialog and for the sections in the text. */
export function PublishedVersionsProvider({
  profiles,
  children,
}: {
  profiles: readonly PublishedVersions[];
  children: ReactNode;
}) {
  const known = useMemo(
    () => ({
      profiles,
      find: (pieceId: string) => profiles.find((profile) => profile.pieceId === pieceId),
    }),
    [profiles],
  );
  return <PublishedVersionsContext value={known}>{children}</PublishedVersionsContext>;
}
