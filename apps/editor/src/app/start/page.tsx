import { countToPublish, countWaiting, listPieces } from "@fangzhi/database/queries/list-pieces";
import { redirect } from "next/navigation";
import { requireActor } from "#auth/current-actor.ts";

/** Where signing in leads: to one's own pieces, or without any to what waits for a decision. */
export default async function StartPage() {
  const { actor } = await requireActor();
  const mine = await listPieces(actor, { view: "mine" });
  if (!mine.ok || mine.value.length > 0) redirect("/");
  if ((await countWaiting(actor)) > 0) redirect("/to-review");
  if ((await countToPublish(actor)) > 0) redirect("/publishing");
  redirect("/");
}
