import { Ticket, TicketRefusal, type TicketRequest } from "@fangzhi/collab-protocol";

export type TicketOutcome =
  | { ok: true; ticket: Ticket }
  /** `unreachable`: no answer, or none that says anything about this person. */
  | { ok: false; code: TicketRefusal["code"] | "unreachable" };

/** Asks the editor app for a token; never throws. */
export async function fetchTicket(request: TicketRequest): Promise<TicketOutcome> {
  try {
    const response = await fetch("/api/collab-token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      cache: "no-store",
      signal: AbortSignal.timeout(8_000),
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, ticket: Ticket.parse(body) };
    return { ok: false, code: TicketRefusal.safeParse(body).data?.code ?? "unreachable" };
  } catch {
    return { ok: false, code: "unreachable" };
  }
}
