import { join } from "node:path";
import { parseArgs } from "node:util";
import { inviteFirstAdmin } from "@fangzhi/database/commands/invite-first-admin";
import { openDatabase } from "@fangzhi/database/connection";
import { InvitePerson } from "@fangzhi/types";
import { wantedPorts } from "./environment.mjs";
import { root } from "./paths.mjs";
import { homeOf, isRunning, startPostgres } from "./postgres.mjs";

const usage = `npm run invite-admin -- --email somebody@example.org --name 姓名

Prints a link that makes an administrator's account: for the first one, or when all have lost their
passwords. Works on DATABASE_URL, else on the newsroom that npm start runs here.`;

const input = InvitePerson.pick({ email: true, name: true });

const refusals = {
  "email-taken": "This email already has an account or an open invitation.",
};
// As npm start names it.
const databaseName = "fangzhi";

/**
 * @param {string[]} parameters
 * @returns {Promise<number>} the exit code
 */
export async function inviteAdmin(parameters) {
  const { values } = parseArgs({
    args: parameters,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const person = input.safeParse({ email: values.email, name: values.name });
  if (values.help || !person.success) {
    console.error(usage);
    return values.help ? 0 : 1;
  }
  const url = await findDatabase();
  if (!url) {
    console.error("No newsroom runs here. Run npm start first, or set DATABASE_URL.");
    return 1;
  }
  const db = openDatabase(url);
  try {
    const invited = await inviteFirstAdmin(person.data, db);
    if (!invited.ok) {
      console.error(refusals[invited.refusal.code] ?? invited.refusal.code);
      return 1;
    }
    const { token, expiresAt } = invited.value;
    console.log(`Give this link to ${person.data.name}. It works once, until ${expiresAt}:\n`);
    console.log(`  ${editorUrl()}/invitation#${token}\n`);
    return 0;
  } finally {
    await db.$disconnect();
  }
}

/** The given database, else the one of the newsroom that runs here; null when none does. */
async function findDatabase() {
  const given = process.env.DATABASE_URL || process.env.MIGRATE_DATABASE_URL;
  if (given) return given;
  const home = join(root, ".data/postgres");
  if (!isRunning(homeOf(home))) return null;
  return (await startPostgres({ home })).url(databaseName);
}

const editorUrl = () =>
  process.env.EDITOR_URL || process.env.NEXTAUTH_URL || `http://localhost:${wantedPorts().editor}`;
