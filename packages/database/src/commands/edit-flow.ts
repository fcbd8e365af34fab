import { decideEditFlow } from "@fangzhi/editorial";
import { type Actor, accept, type EditFlow, type Result, type Role, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPeople, readActorNow } from "../shared/load-person.ts";
import { findFlowSteps } from "../shared/load-piece.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Names the reviewers of one step. Rounds that are open now follow it from their next decision. */
export const editFlow = (
  actor: Actor,
  { flowId, position, reviewerIds, seenReviewerIds }: EditFlow,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const steps = await findFlowSteps(tx, flowId);
    const step = steps.find((candidate) => candidate.position === position);
    if (!step) return refuse("not-found");
    const wanted = [...new Set(reviewerIds)];
    const people = await tx.person.findMany({ where: { id: { in: wanted } } });
    if (people.length !== wanted.length) return refuse("not-found");
    const reviewers = people.map((person) => ({
      id: person.id,
      roles: person.roles as Role[],
      disabled: person.disabledAt !== null,
    }));
    const asking = await readActorNow(tx, actor);
    const decision = decideEditFlow(asking, step, seenReviewerIds, reviewers);
    if (!decision.ok) return decision;
    await tx.reviewStepReviewer.deleteMany({ where: { flowId, position } });
    await tx.reviewStepReviewer.createMany({
      data: wanted.map((personId) => ({ flowId, position, personId })),
    });
    const data = { flowId, position, before: step.reviewerIds, after: wanted };
    await recordEvent(tx, actor, { act: "edit-flow", data });
    return accept(null);
  });
