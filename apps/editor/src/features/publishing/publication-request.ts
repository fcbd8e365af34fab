import { ChangeKind, Count, PublicNote } from "@fangzhi/types";
import { z } from "zod";

/** What the publishing sheet sends, for now or for a time. */
export const PublicationRequest = z.strictObject({
  pieceId: z.uuid(),
  revisionId: z.uuid(),
  seenVersion: Count,
  changeKind: ChangeKind,
  publicNote: PublicNote,
});
export type PublicationForm = z.input<typeof PublicationRequest>;

export const ScheduleRequest = z.strictObject({
  ...PublicationRequest.shape,
  at: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
});
export type ScheduleForm = z.input<typeof ScheduleRequest>;
