import { randomUUID } from "node:crypto";
import { channels } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { notify } from "./record-event.ts";

/** The stamp and version to write: sessions with the former stamp are over at the commit. */
export const newStamp = () => ({ sessionStamp: randomUUID(), version: { increment: 1 } });

/** Tells whoever holds this person's open sockets. */
export const announceEndedSessions = (tx: Transaction, personId: string): Promise<void> =>
  notify(tx, channels.personAccess, personId);
