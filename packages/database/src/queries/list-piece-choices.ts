import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type PieceChoices, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** What a piece's details may name: every region and industry, and everybody who may sign in. */
export async function listPieceChoices(
  actor: Actor,
  db: Database = database(),
): Promise<Result<PieceChoices>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const [regions, industries, people] = await Promise.all([
    db.region.findMany({ orderBy: { code: "asc" } }),
    db.industry.findMany({ orderBy: { position: "asc" } }),
    db.person.findMany({ where: { disabledAt: null }, orderBy: { name: "asc" } }),
  ]);
  return accept({
    regions: regions.map(({ code, shortName, nameEn }) => ({ code, shortName, nameEn })),
    industries: industries.map(({ slug, name, nameEn }) => ({ slug, name, nameEn })),
    people: people.map(({ id, name }) => ({ id, name })),
  });
}
