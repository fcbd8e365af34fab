import { readBody } from "./read-body.ts";

/** A request's JSON; null for anything else and for more than `limit` bytes. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return JSON.parse(new TextDecoder().decode(body ?? undefined));
  } catch {
    return null;
  }
}
