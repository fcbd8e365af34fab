import { type Denial, encodeAdmitted, findPieceIdOf } from "@fangzhi/collab-protocol";
import { verifyCollabToken } from "@fangzhi/collab-protocol/token";
import type { AdmissionOutcome, CollabSession } from "@fangzhi/database/collab";
import type { Extension } from "@hocuspocus/server";
import type { Logger } from "pino";
import { type ClientSocket, Refused, type SocketContext } from "./client-socket.ts";
import type { Metrics } from "./metrics.ts";

export interface AdmitOptions {
  secret: string;
  schemaVersion: number;
  admitPerson: (session: CollabSession, pieceId: string) => Promise<AdmissionOutcome>;
  metrics: Metrics;
  logger: Logger;
}

type Authenticating = Parameters<NonNullable<Extension<SocketContext>["onAuthenticate"]>>[0];
type Connected = Parameters<NonNullable<Extension<SocketContext>["connected"]>>[0];

/** Judges the token before any document is loaded, then tells the tab what it may do and why. */
export function admit(options: AdmitOptions): Extension<SocketContext> {
  const reasons = new WeakMap<ClientSocket, Parameters<typeof encodeAdmitted>[0]>();
  return {
    async onAuthenticate({ token, documentName, context, connectionConfig }: Authenticating) {
      const { socket } = context;
      const judged = await judge(options, socket, documentName, token);
      if (typeof judged === "string") {
        options.metrics.denied.inc({ reason: judged });
        // After the denial itself is on its way.
        setImmediate(() => {
          socket.closeFor(judged === "unavailable" ? "storage" : "unauthenticated");
        });
        throw new Refused(judged);
      }
      connectionConfig.readOnly = judged.access === "read";
      reasons.set(socket, judged);
    },
    async connected({ context, connection }: Connected) {
      const admitted = reasons.get(context.socket);
      if (admitted) connection.sendStateless(encodeAdmitted(admitted));
    },
  };
}

async function judge(
  { secret, schemaVersion, admitPerson, logger }: AdmitOptions,
  socket: ClientSocket,
  documentName: string,
  token: string,
): Promise<Denial | Parameters<typeof encodeAdmitted>[0]> {
  const pieceId = findPieceIdOf(documentName);
  const claims = await verifyCollabToken(secret, token);
  if (!pieceId || !claims || claims.pieceId !== pieceId) return "token-invalid";
  // One socket, one document: a second one would share its admission.
  if (socket.admission && socket.admission.pieceId !== pieceId) return "token-invalid";
  if (claims.schema < schemaVersion) return "outdated";
  // The tab is newer than this process: it is being replaced.
  if (claims.schema > schemaVersion) return "unavailable";
  try {
    const session = { personId: claims.sub, sessionId: claims.sessionId, stamp: claims.stamp };
    const outcome = await admitPerson(session, pieceId);
    if (!outcome.ok) return outcome.denial;
    if (outcome.schemaVersion > schemaVersion) return "unavailable";
    if (outcome.generation !== claims.generation) return "restarted";
    const { name, access, generation, reason } = outcome;
    socket.admission = { ...session, name, pieceId, generation, access };
    return { access, reason };
  } catch (err) {
    // A database that hiccups must not sign everybody out.
    logger.warn({ pieceId, err }, "could not judge a token");
    return "unavailable";
  }
}
