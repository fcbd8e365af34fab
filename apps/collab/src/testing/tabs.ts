import { applyUpdates } from "@fangzhi/document/yjs";
import { bodyText, openTab, type Tab, type TabOptions } from "./open-tab.ts";
import type { TestCollab } from "./start-collab.ts";
import { until } from "./until.ts";

export interface Tabs {
  /** Opens a tab and waits until it is saved; the reporter's on the first server unless told. */
  open: (options: Partial<TabOptions> & { pieceId: string }) => Promise<Tab>;
  /** The same without waiting. */
  start: (options: Partial<TabOptions> & { pieceId: string }) => Tab;
  closeAll: () => void;
}

export function tabsOf(collab: () => TestCollab): Tabs {
  const tabs: Tab[] = [];
  const start: Tabs["start"] = (options) => {
    const { db, server, newsroom } = collab();
    const tab = openTab({ url: server.url, db, person: newsroom.reporter, ...options });
    tabs.push(tab);
    return tab;
  };
  return {
    start,
    async open(options) {
      const tab = start(options);
      await until(() => tab.isSaved());
      return tab;
    },
    closeAll() {
      for (const tab of tabs.splice(0)) tab.close();
    },
  };
}

/** What the log says, from its first row. */
export async function storedText({ db }: TestCollab, pieceId: string): Promise<string> {
  const rows = await db.documentUpdate.findMany({ where: { pieceId }, orderBy: { seq: "asc" } });
  return bodyText(applyUpdates(rows.map((row) => row.data)));
}

export const countRows = ({ db }: TestCollab, pieceId: string): Promise<number> =>
  db.documentUpdate.count({ where: { pieceId } });
