/**
 * Postgres NOTIFY channels: ids only, never content. A notice may be lost; whoever listens reads
 * the tables again on reconnect.
 */
export const channels = {
  /** `pieceId`: who may write in it may have changed. */
  pieceAccess: "piece_access",
  /** `personId`: roles changed, disabled, a new password, or signed out somewhere. */
  personAccess: "person_access",
  /** `writer:pieceId:seq`: the log of a live document grew. */
  documentUpdate: "document_update",
  /** `pieceId`: a version was published, or the piece withdrawn. */
  published: "published",
} as const;
export type Channel = (typeof channels)[keyof typeof channels];
