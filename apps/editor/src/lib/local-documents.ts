/** Of everything a browser keeps about live documents. */
export const localPrefix = "fangzhi-document:";

/**
 * The IndexedDB database that keeps a person's copy of a live document in a browser. A new generation
 * or schema is another database, so an old copy can never be merged into it (what it holds is kept
 * as a revision instead: `KeptCopies`); and nobody's words are stored under another's name.
 */
export function localDocument(
  pieceId: string,
  personId: string,
  generation: number,
  schema: number,
): LocalDocument {
  return {
    name: `${localPrefix}${pieceId}:${personId}:${generation}:${schema}`,
    personId,
    generation,
  };
}

export interface LocalDocument {
  /** Of its database, and of the lock that every tab holds which writes into it. */
  name: string;
  personId: string;
  generation: number;
}

/** A person's copies of one piece, whatever their generation and schema. */
export async function listLocalDocuments(
  pieceId: string,
  personId: string,
): Promise<LocalDocument[]> {
  if (typeof indexedDB === "undefined") return [];
  const start = `${localPrefix}${pieceId}:${personId}:`;
  const found = await indexedDB.databases();
  return found.flatMap(({ name }) =>
    name?.startsWith(start)
      ? [{ name, personId, generation: Number.parseInt(name.slice(start.length), 10) }]
      : [],
  );
}

/** Removes every local copy: at sign-out, because the next person at this machine may not read them. */
export async function clearLocalDocuments(): Promise<void> {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(localPrefix)) localStorage.removeItem(key);
  }
  const found = await indexedDB.databases();
  const names = found.flatMap(({ name }) => (name?.startsWith(localPrefix) ? [name] : []));
  await Promise.all(names.map(deleteLocalDocument));
}

export const deleteLocalDocument = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    // Another tab holds it open; the browser deletes it when that tab lets go.
    request.onblocked = () => resolve();
    request.onerror = () => resolve();
  });
