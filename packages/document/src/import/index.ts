export { applyJoins } from "./apply-joins.ts";
export { readByline } from "./byline.ts";
export { guessSubject, type SubjectChoice } from "./guess-subject.ts";
export type { JoinReason } from "./join-evidence.ts";
export { joinReasons } from "./join-evidence.ts";
export {
  type BlockReason,
  blockReasons,
  type Page,
  type PageBlock,
} from "./page.ts";
export {
  applyConversions,
  type Conversion,
  proposeConversions,
} from "./propose-conversions.ts";
export {
  chosenJoin,
  findBreaks,
  fragmentsFor,
  type JoinProposal,
  joinId,
  proposeJoins,
} from "./propose-joins.ts";
export { toFragments } from "./to-fragments.ts";
