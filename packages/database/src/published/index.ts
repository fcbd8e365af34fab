/** The reader's whole view of the database: the schema `published`, read-only. */
export { type Database, openDatabase, type Reading } from "../connection.ts";
export { figureChangesBetween } from "./figure-changes.ts";
export { findMedia, type PublishedPicture } from "./find-media.ts";
export { findMetric } from "./find-metric.ts";
export { findPiece } from "./find-piece.ts";
export { findPublication, type KnownAt } from "./find-publication.ts";
export { type Addresses, listAddresses } from "./list-addresses.ts";
export { listCorrections } from "./list-corrections.ts";
export { findIndustry, listIndustries } from "./list-industries.ts";
export { findRegion, listRegionTiles } from "./list-regions.ts";
export { listSigningKeys, type PublicKey } from "./list-signing-keys.ts";
export { listNotices, listUpdates, listVersions, type UpdatesWanted } from "./list-versions.ts";
export { listenForPublications, type PublicationListener } from "./listen-for-publications.ts";
export type * from "./types.ts";
