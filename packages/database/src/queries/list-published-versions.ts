import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type PublishedVersions, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** The published profiles that a feature may assemble, each with its versions, newest first. */
export async function listPublishedVersions(
  actor: Actor,
  db: Database = database(),
): Promise<Result<PublishedVersions[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const [pieces, publications] = await Promise.all([
    db.publishedPiece.findMany({
      where: { kind: "profile", withdrawnAt: null },
      orderBy: [{ regionCode: "asc" }, { industrySlug: "asc" }],
    }),
    db.publication.findMany({
      where: { kind: "profile" },
      orderBy: { number: "desc" },
      select: { pieceId: true, number: true, headline: true, publishedAt: true },
    }),
  ]);
  const [regions, industries] = await Promise.all([
    db.region.findMany({
      where: { code: { in: pieces.flatMap((piece) => piece.regionCode ?? []) } },
    }),
    db.industry.findMany({
      where: { slug: { in: pieces.flatMap((piece) => piece.industrySlug ?? []) } },
    }),
  ]);
  const regionNames = new Map(regions.map((region) => [region.code, region.shortName]));
  const industryNames = new Map(industries.map((industry) => [industry.slug, industry.name]));
  return accept(
    pieces.map(({ pieceId, slug, regionCode, industrySlug }) => ({
      pieceId,
      slug,
      regionName: regionNames.get(regionCode ?? "") ?? "",
      industryName: industryNames.get(industrySlug ?? "") ?? "",
      versions: publications
        .filter((publication) => publication.pieceId === pieceId)
        .map(({ number, headline, publishedAt }) => ({
          number,
          headline,
          publishedAt: publishedAt.toISOString(),
        })),
    })),
  );
}
