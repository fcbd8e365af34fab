import { hash, verify } from "@node-rs/argon2";

// Argon2id with the smaller of OWASP's recommended settings: 19 MiB, two passes, one lane.
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to store, with its settings and salt inside. */
export const hashPassword = (password: string): Promise<string> =>
  hash(normalise(password), settings);

/**
 * Whether the password belongs to the hash. Takes as long when there is no hash, so that the time
 * doesn't tell who has an account.
 */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(storedHash ?? (await nobodysHash()), normalise(password));
  return matches && storedHash !== null;
}

let nobody: Promise<string> | undefined;
const nobodysHash = (): Promise<string> => {
  nobody ??= hashPassword(crypto.randomUUID());
  return nobody;
};

/** One phrase typed on two keyboards may arrive in two Unicode forms. */
const normalise = (password: string): string => password.normalize("NFKC");
