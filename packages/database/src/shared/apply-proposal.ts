import { figuresIn, stripComments } from "@fangzhi/document";
import { documentToJson } from "@fangzhi/document/yjs";
import { type Actor, accept, type ProposalAct, type Result } from "@fangzhi/types";
import type { Doc } from "yjs";
import type { Database } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { editDraft } from "./edit-draft.ts";
import { writeDraftFigures } from "./project-draft-figures.ts";
import {
  decideOnProposal,
  type LockedProposal,
  type SeenProposal,
  writeProposalDecision,
} from "./proposal-record.ts";
import { recordEvent } from "./record-event.ts";
import { runCommand } from "./run-command.ts";

/**
 * Puts a proposal's newer value into the live document: the decision, the log row and the notice to
 * open rooms are one transaction. What colleagues type at the same time is kept. `edit` changes the
 * text and answers what the log of acts says of it, or why the text can't be changed so.
 */
export function applyProposal(
  db: Database,
  actor: Actor,
  act: Extract<ProposalAct, "accept-proposal" | "rewrite-proposal">,
  input: SeenProposal,
  edit: (ydoc: Doc, proposal: LockedProposal) => Result<Prisma.InputJsonObject>,
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const decided = await decideOnProposal(tx, actor, act, input);
    if (!decided.ok) return decided;
    const { proposal, pieceId, status } = decided.value;
    const { result } = await editDraft(tx, pieceId, actor.personId, (ydoc) => ({
      edited: edit(ydoc, proposal),
      figures: figuresIn(stripComments(documentToJson(ydoc))),
    }));
    if (!result.edited.ok) return result.edited;
    await writeDraftFigures(tx, pieceId, result.figures);
    const version = await writeProposalDecision(tx, actor, proposal.id, { status });
    const { figureId, metricId, fromRevisionId, toRevisionId } = proposal;
    const data = { figureId, fromRevisionId, toRevisionId, ...result.edited.value };
    await recordEvent(tx, actor, { act, pieceId, metricId, data });
    return accept({ version });
  });
}
