import type { Actor } from "@fangzhi/types";
import * as encoding from "lib0/encoding";
import type { TestCollab } from "./start-collab.ts";
import { tokenOf } from "./token-of.ts";
import { until } from "./until.ts";

const types = { sync: 0, awareness: 1, auth: 2, stateless: 5, broadcastStateless: 6 } as const;

/** Speaks the wire protocol without a provider's good manners. */
export interface RawSocket {
  socket: WebSocket;
  authenticate: (name: string, token: string) => void;
  /** A sync message: 1 is a state's difference, 2 a single update. */
  sync: (name: string, kind: 1 | 2, payload: Uint8Array) => void;
  awareness: (name: string, payload: Uint8Array) => void;
  send: (bytes: Uint8Array) => void;
  /** Resolves with the close code. */
  closed: Promise<number>;
  /** Everything received, in order. */
  received: Uint8Array[];
}

export async function openRawSocket(url: string): Promise<RawSocket> {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const received: Uint8Array[] = [];
  socket.addEventListener("message", (event) => {
    received.push(new Uint8Array(event.data as ArrayBuffer));
  });
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener("close", (event) => resolve(event.code));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const message = (name: string, type: number, write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    socket.send(new Uint8Array(encoding.toUint8Array(encoder)));
  };
  return {
    socket,
    closed,
    received,
    send: (bytes) => socket.send(new Uint8Array(bytes)),
    authenticate: (name, token) =>
      message(name, types.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, token);
      }),
    sync: (name, kind, payload) =>
      message(name, types.sync, (encoder) => {
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, payload);
      }),
    awareness: (name, payload) =>
      message(name, types.awareness, (encoder) => encoding.writeVarUint8Array(encoder, payload)),
  };
}

/** A socket whose token is admitted; the reporter's unless told. */
export async function openAdmittedSocket(
  { db, newsroom, server }: TestCollab,
  pieceId: string,
  person: Actor = newsroom.reporter,
): Promise<RawSocket> {
  const raw = await openRawSocket(server.url);
  raw.authenticate(pieceId, await tokenOf(db, person, pieceId));
  await until(() => raw.received.length > 0);
  return raw;
}
