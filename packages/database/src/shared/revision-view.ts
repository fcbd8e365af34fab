import type { DocumentJson, RevisionDetails, RevisionKind, RevisionView } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";

type RevisionRecord = Prisma.RevisionGetPayload<Record<string, never>>;

export function toRevisionView(revision: RevisionRecord, createdBy: string): RevisionView {
  return {
    id: revision.id,
    pieceId: revision.pieceId,
    number: revision.number,
    kind: revision.kind as RevisionKind,
    document: revision.document as unknown as DocumentJson,
    details: revision.details as unknown as RevisionDetails,
    hash: revision.hash,
    createdAt: revision.createdAt.toISOString(),
    createdBy,
    note: revision.note,
  };
}

export async function readNames(
  tx: Reading,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}
