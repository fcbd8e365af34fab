import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
/** Whatever can be read from: a transaction sees its own writes. */
export type Reading = Database | Transaction;

/** Opens a pool of connections; the role in the url decides what it may see. */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.connections ?? 10,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      // Prisma asks for the parts of one read at once; without it each waits for the one before.
      pipeline: true,
    },
    { statementNameGenerator: nameStatements() },
  );
  return new PrismaClient({ adapter });
}

/** Statements that a connection keeps parsed and planned; a list of another length is another text. */
const keptStatements = 500;

/** Names the first statements that a process sends, so that PostgreSQL parses and plans them once. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= keptStatements) return known ?? "";
    const name = `fangzhi_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * On the process, not in the module: a bundler gives each entry its own copy of this file, and each
 * would open a pool of its own.
 */
const processWide = globalThis as { fangzhiDatabase?: { url: string; database: Database } };

/** Names the database that commands and queries use from here on. Connects on first use. */
export function connectDatabase(url: string, options?: { connections?: number }): Database {
  if (processWide.fangzhiDatabase?.url !== url) {
    processWide.fangzhiDatabase = { url, database: openDatabase(url, options) };
  }
  return processWide.fangzhiDatabase.database;
}

/** The database named by `connectDatabase`; a process that never named one has a bug. */
export function database(): Database {
  const connected = processWide.fangzhiDatabase;
  if (!connected) throw new Error("connectDatabase was not called before the first query");
  return connected.database;
}

export async function disconnectDatabase(): Promise<void> {
  const connected = processWide.fangzhiDatabase;
  delete processWide.fangzhiDatabase;
  await connected?.database.$disconnect();
}
