import type { AdmissionOutcome, CollabSession } from "@fangzhi/database/collab";
import type { Logger } from "pino";
import type { Admission, ClientSocket } from "./client-socket.ts";

export interface Eviction {
  sockets: Iterable<ClientSocket>;
  admitPerson: (session: CollabSession, pieceId: string) => Promise<AdmissionOutcome>;
  logger: Logger;
}

/**
 * Closes the sockets whose admission no longer stands; their tabs come back and are admitted anew
 * by the same rule. Whoever may do what they could before stays connected.
 */
export async function evictOnAccessChange(
  { sockets, admitPerson, logger }: Eviction,
  isConcerned: (admission: Admission) => boolean,
): Promise<void> {
  const concerned = [...sockets].filter(
    (socket) => socket.admission && !socket.isClosing && isConcerned(socket.admission),
  );
  await Promise.all(
    concerned.map(async (socket) => {
      if (!socket.admission) return;
      const { pieceId, access, generation } = socket.admission;
      try {
        const now = await admitPerson(socket.admission, pieceId);
        if (now.ok && now.access === access && now.generation === generation) return;
      } catch (err) {
        // Unknown is no: coming back is judged again.
        logger.warn({ pieceId, err }, "could not judge an admission again");
      }
      socket.closeFor("accessChanged");
    }),
  );
}
