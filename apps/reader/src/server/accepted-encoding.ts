import type { Encoding } from "./entry.ts";

const remembered = new Map<string, readonly Encoding[]>();

/**
 * The encodings a client takes, best first, by RFC 9110 §12.5.3. Browsers send a handful of
 * spellings, so the answers are remembered, boundedly.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  const known = remembered.get(header ?? "");
  if (known) return known;
  const accepted = readHeader(header ?? "");
  if (remembered.size < 200) remembered.set(header ?? "", accepted);
  return accepted;
}

function readHeader(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (name) weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  const any = weights.get("*") ?? 0;
  const takes = (encoding: Encoding) => (weights.get(encoding) ?? any) > 0;
  const packed = (["br", "gzip"] as const).filter(takes);
  return [...packed, "identity"];
}
