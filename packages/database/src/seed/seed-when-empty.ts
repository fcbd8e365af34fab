import type { Database } from "../connection.ts";
import { seedNewsroom } from "./newsroom.ts";
import { seedReference } from "./reference.ts";

/**
 * Fills an empty database: the reference data always, the demonstration newsroom only when asked.
 * A database that holds anything is left as it is. Answers what it did.
 */
export async function seedWhenEmpty(
  db: Database,
  options: { demo: boolean; report?: (line: string) => void },
): Promise<{ reference: boolean; demo: boolean }> {
  const reference = (await db.region.count()) === 0;
  if (reference) await seedReference(db);
  const demo = options.demo && (await db.person.count()) === 0;
  if (demo) await seedNewsroom(db, options.report);
  return { reference, demo };
}
