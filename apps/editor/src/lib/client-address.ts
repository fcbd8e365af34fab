/**
 * The address a request came from. Every trusted proxy appends the address it saw, so with n of
 * them the client's is the nth from the right; whatever stands left of it the client wrote itself.
 */
export function clientAddress(
  socketAddress: string,
  forwarded: string | string[] | undefined,
  proxies: number,
): string {
  if (proxies === 0) return socketAddress;
  const seen = [forwarded ?? []]
    .flat()
    .flatMap((header) => header.split(","))
    .map((address) => address.trim());
  return seen.at(-proxies) || socketAddress;
}

/** What limits count by: one IPv6 subscriber owns a whole /64, so only its first half is theirs. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "").toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head.split(":").filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(":").filter(Boolean);
    while (groups.length + after.length < 8) groups.push("0");
    groups.push(...after);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
