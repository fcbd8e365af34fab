import type { Result } from "@fangzhi/types";

/** The value of an act of the seed. A refusal means that seed and rules disagree, which is a bug. */
export function expectAccepted<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what} was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
