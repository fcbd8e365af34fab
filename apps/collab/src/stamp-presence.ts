import { limits, presenceOf } from "@fangzhi/collab-protocol";
import type { Connection, Extension } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import { type ClientSocket, Refused, refuse, type SocketContext } from "./client-socket.ts";

/** The protocol's number of a message about carets. */
const awarenessType = 1;

const admissionOf = ({ context }: Connection<SocketContext>) => context.socket.admission;

type Message = Parameters<NonNullable<Extension<SocketContext>["beforeHandleMessage"]>>[0];
type Payload = Parameters<NonNullable<Extension<SocketContext>["beforeHandleAwareness"]>>[0];

/**
 * Carets carry the name of who was admitted, whatever a browser claims, and a browser speaks for
 * its own caret only.
 */
export function stampPresence(): Extension<SocketContext> {
  // A connection's messages are handled one after the other: this is of the one at hand.
  const named = new WeakMap<ClientSocket, ReadonlySet<number>>();
  return {
    async beforeHandleMessage({ context, update }: Message) {
      if (!isAwareness(update)) return;
      if (update.byteLength > limits.awarenessMessage) refuse(context.socket, "tooLarge");
      const clients = clientsOf(update);
      if (!clients) refuse(context.socket, "malformed");
      named.set(context.socket, clients);
    },
    async beforeHandleAwareness({ states, connection, document }: Payload) {
      if (!connection) return;
      const admission = admissionOf(connection);
      if (!admission) throw new Refused("unauthenticated");
      // One socket has one caret, however many a message brings; the first that is free stays.
      let own: number | undefined = [...document.getClients(connection)][0];
      const clients = named.get(connection.context.socket);
      for (const [clientId, state] of states) {
        // A tab that comes back may find its own former connection still open.
        const isOthers = document
          .getConnections()
          .some(
            (other) =>
              document.getClients(other).has(clientId) &&
              admissionOf(other)?.personId !== admission.personId,
          );
        const isSecond = own !== undefined && own !== clientId;
        // Hocuspocus decodes into a copy that has a client of its own: nobody sent that one.
        const isSent = clients?.has(clientId) ?? false;
        if (!isSent || isOthers || isSecond || !isPresence(state)) {
          states.delete(clientId);
          continue;
        }
        own = clientId;
        states.set(clientId, {
          user: presenceOf({ id: admission.personId, name: admission.name }),
          ...("cursor" in state && { cursor: state.cursor }),
        });
      }
    },
  };
}

const isPresence = (state: unknown): boolean =>
  typeof state === "object" &&
  state !== null &&
  !Array.isArray(state) &&
  JSON.stringify(state).length <= limits.awareness;

function isAwareness(message: Uint8Array): boolean {
  const decoder = decoding.createDecoder(message);
  decoding.readVarString(decoder);
  return decoding.readVarUint(decoder) === awarenessType;
}

/**
 * Whose carets a message speaks of, or null when it can't be decoded: Hocuspocus would report that
 * as an error of ours.
 */
function clientsOf(message: Uint8Array): Set<number> | null {
  try {
    const clients = new Set<number>();
    const decoder = decoding.createDecoder(message);
    decoding.readVarString(decoder);
    decoding.readVarUint(decoder);
    const update = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    for (let left = decoding.readVarUint(update); left > 0; left--) {
      clients.add(decoding.readVarUint(update));
      decoding.readVarUint(update);
      JSON.parse(decoding.readVarString(update));
    }
    return clients;
  } catch {
    return null;
  }
}
