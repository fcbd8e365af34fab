import { type Ticket, type TicketRefusal, TicketRequest } from "@fangzhi/collab-protocol";
import { signCollabToken } from "@fangzhi/collab-protocol/token";
import { issueCollabTicket } from "@fangzhi/database/queries/issue-collab-ticket";
import { schemaVersion } from "@fangzhi/document/schema";
import { currentActor } from "#auth/current-actor.ts";
import { environment } from "#environment.ts";
import { reportDefect } from "#lib/log.ts";
import { readJson } from "#lib/read-json.ts";

/** Bytes; the three fields need about a hundred. */
const longestRequest = 1_000;

/**
 * Gives a tab a 60-second token for one live document. The tab states the schema it was built with
 * and the generation of the copy it holds: an older one of either must not be merged.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    return await giveTicket(request);
  } catch (error) {
    // The tab takes it for a server that doesn't answer, and asks again later.
    return answer(500, { code: "defect", id: reportDefect(error, "collab token") });
  }
}

async function giveTicket(request: Request): Promise<Response> {
  const body = TicketRequest.safeParse(await readJson(request, longestRequest));
  if (!body.success) return refuse(400, "invalid");
  const session = await currentActor();
  if (!session) return refuse(401, "signed-out");
  const { pieceId, generation: held } = body.data;
  if (body.data.schemaVersion < schemaVersion) return refuse(409, "outdated");

  const issued = await issueCollabTicket(session.actor, pieceId);
  if (!issued.ok) return refuse(404, "not-found");
  const { access, generation, stamp } = issued.value;
  if (held !== null && held !== generation) return refuse(409, "restarted");
  const { COLLAB_SECRET, COLLAB_URL } = environment();
  const token = await signCollabToken(COLLAB_SECRET, {
    sub: session.actor.personId,
    pieceId,
    schema: body.data.schemaVersion,
    generation,
    sessionId: session.sessionId,
    stamp,
  });
  return answer(200, {
    token,
    url: COLLAB_URL,
    personId: session.actor.personId,
    access,
    generation,
    schemaVersion,
  } satisfies Ticket);
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

const refuse = (status: number, code: TicketRefusal["code"]): Response =>
  answer(status, { code } satisfies TicketRefusal);
