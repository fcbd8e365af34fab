import { isPermitted } from "@fangzhi/editorial";
import {
  type Act,
  type Actor,
  type AuditFilter,
  type AuditRow,
  accept,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";

const pageSize = 100;

type Subject = NonNullable<AuditRow["about"]>;

export interface AuditPage {
  rows: AuditRow[];
  /** Everybody who has an account, to narrow by; the disabled as well, because their acts stay. */
  people: { id: string; name: string }[];
  /** `before` of the next page, or null when this is the last. */
  next: string | null;
}

/** The newsroom's log of acts, newest first. Names what was acted on, never what it says. */
export async function listEvents(
  actor: Actor,
  filter: AuditFilter,
  db: Database = database(),
): Promise<Result<AuditPage>> {
  if (!isPermitted(actor, "audit")) return refuse("not-permitted", { act: "audit" });
  const { personId, act, before } = filter;
  const events = await db.event.findMany({
    where: {
      ...(personId && { OR: [{ actorId: personId }, { personId }] }),
      ...(act && { act }),
      ...(before && { id: { lt: BigInt(before) } }),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
  });
  const shown = events.slice(0, pageSize);
  const people = await db.person.findMany({
    select: { id: true, name: true, nameLatin: true },
    orderBy: { name: "asc" },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  const about = await readSubjects(db, shown, isPermitted(actor, "read"));
  return accept({
    rows: shown.map((event) => {
      const by = event.actorId ? personOf.get(event.actorId) : undefined;
      const whom = event.personId ? personOf.get(event.personId) : undefined;
      return {
        id: String(event.id),
        at: event.at.toISOString(),
        act: event.act as Act,
        actor: by ? { id: by.id, name: by.name } : null,
        about:
          about.get(event.pieceId ?? event.metricId ?? "") ??
          (whom && whom.id !== by?.id
            ? { kind: "person", id: whom.id, name: whom.name, nameEn: whom.nameLatin ?? whom.name }
            : null),
      };
    }),
    people: people.map(({ id, name }) => ({ id, name })),
    next: events.length > pageSize ? String(shown.at(-1)?.id) : null,
  });
}

/** Pieces by their headline for who may read them, by their place for who only administers. */
async function readSubjects(
  tx: Reading,
  events: readonly { pieceId: string | null; metricId: string | null }[],
  mayRead: boolean,
): Promise<Map<string, Subject>> {
  const place = { region: true, industry: true } satisfies Prisma.PieceInclude;
  const [pieces, metrics] = await Promise.all([
    tx.piece.findMany({
      where: { id: { in: events.flatMap(({ pieceId }) => pieceId ?? []) } },
      include: place,
    }),
    tx.metric.findMany({
      where: { id: { in: events.flatMap(({ metricId }) => metricId ?? []) } },
      select: { id: true, name: true, nameEn: true },
    }),
  ]);
  const subjects: Subject[] = [
    ...pieces.map(({ id, headline, slug, region, industry }): Subject => {
      if (mayRead && headline) return { kind: "piece", id, name: headline, nameEn: headline };
      const name = [region?.shortName, industry?.name].filter(Boolean).join("·") || slug;
      const nameEn = [region?.nameEn, industry?.nameEn].filter(Boolean).join(" · ") || slug;
      return { kind: "piece", id, name, nameEn };
    }),
    ...metrics.map(
      ({ id, name, nameEn }): Subject => ({ kind: "metric", id, name, nameEn: nameEn ?? name }),
    ),
  ];
  return new Map(subjects.map((subject) => [subject.id, subject]));
}
