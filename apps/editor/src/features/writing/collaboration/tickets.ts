import type { Ticket } from "@fangzhi/collab-protocol";
import { schemaVersion } from "@fangzhi/document/schema";
import { fetchTicket, type TicketOutcome } from "./fetch-ticket.ts";

/** A ticket's token lives 60 s; one fetched this long ago is still good to open with. */
const freshTicketMs = 30_000;

/** Asks for this tab's tickets, and keeps the one that came before there was a connection for it. */
export class Tickets {
  readonly #pieceId: string;
  #held: { ticket: Ticket; at: number } | null = null;

  constructor(pieceId: string) {
    this.#pieceId = pieceId;
  }

  /** `generation` is that of the copy this tab holds; null when it holds none. */
  fetch(generation: number | null): Promise<TicketOutcome> {
    return fetchTicket({ pieceId: this.#pieceId, schemaVersion, generation });
  }

  hold(ticket: Ticket): void {
    this.#held = { ticket, at: Date.now() };
  }

  /** One for a connection that just opened. */
  async take(generation: number | null): Promise<TicketOutcome> {
    const held = this.#held;
    this.#held = null;
    if (held && Date.now() - held.at < freshTicketMs) return { ok: true, ticket: held.ticket };
    return this.fetch(generation);
  }
}
