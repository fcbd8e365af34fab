// npm run invite-admin -- --email somebody@example.org --name 姓名: prints an administrator's link.
import { setUp } from "./lib/setup.mjs";

await setUp();
const { inviteAdmin } = await import("./lib/invite-admin.mjs");
process.exitCode = await inviteAdmin(process.argv.slice(2));
