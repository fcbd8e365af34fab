import { isReachable } from "@fangzhi/database/queries/is-reachable";
import { connect } from "#lib/connect.ts";
import { isReady } from "#lib/readiness.ts";

export const dynamic = "force-dynamic";

/** Ready: not stopping, and the database answers within two seconds. */
export async function GET(): Promise<Response> {
  if (!isReady()) return new Response("stopping\n", { status: 503 });
  if (!(await isReachable(connect()))) return new Response("no database\n", { status: 503 });
  return new Response("ready\n");
}
