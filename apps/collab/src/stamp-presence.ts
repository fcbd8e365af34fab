import { limits, presenceOf } from "@fangzhi/collab-protocol";
import type { Connection, Extension } from "@hocuspocus/server";
import { Refused, type SocketContext } from "./client-socket.ts";

const admissionOf = ({ context }: Connection<SocketContext>) => context.socket.admission;

type Payload = Parameters<NonNullable<Extension<SocketContext>["beforeHandleAwareness"]>>[0];

/**
 * Carets carry the name of who was admitted, whatever a browser claims, and a browser speaks for
 * its own caret only.
 */
export function stampPresence(): Extension<SocketContext> {
  return {
    async beforeHandleAwareness({ states, connection, document }: Payload) {
      if (!connection) return;
      const admission = admissionOf(connection);
      if (!admission) throw new Refused("unauthenticated");
      const own = document.getClients(connection);
      for (const [clientId, state] of states) {
        // A tab that comes back may find its own former connection still open.
        const isOthers = document
          .getConnections()
          .some(
            (other) =>
              document.getClients(other).has(clientId) &&
              admissionOf(other)?.personId !== admission.personId,
          );
        const isSecond = own.size > 0 && !own.has(clientId);
        if (isOthers || isSecond || JSON.stringify(state).length > limits.awareness) {
          states.delete(clientId);
          continue;
        }
        states.set(clientId, {
          user: presenceOf({ id: admission.personId, name: admission.name }),
          ...("cursor" in state && { cursor: state.cursor }),
        });
      }
    },
  };
}
