import { pruneLogs } from "@fangzhi/database/collab";
import { pruneSessions } from "@fangzhi/database/commands/prune-sessions";
import { publishDue } from "@fangzhi/database/commands/publish-due";
import type { Database } from "@fangzhi/database/connection";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";

/** A job that comes round. `cron` is in Beijing time. */
interface Job {
  name: string;
  cron: string;
  run: (db: Database, logger: Logger) => Promise<void>;
}

const jobs: readonly Job[] = [
  {
    name: "publish-due",
    cron: "* * * * *",
    async run(db, logger) {
      for (const { pieceId, outcome } of await publishDue(new Date(), db)) {
        if ("number" in outcome) logger.info({ pieceId, ...outcome }, "published on time");
        else if ("refused" in outcome)
          logger.warn({ pieceId, refusal: outcome.refused }, "publishing was refused");
        else {
          const { failed: err, id, givenUp } = outcome;
          logger.error({ err, id, pieceId, givenUp }, "publishing on time failed");
        }
      }
    },
  },
  {
    name: "prune-logs",
    cron: "17 3 * * *",
    async run(db, logger) {
      logger.info({ rows: await pruneLogs(db) }, "old log rows pruned");
    },
  },
  {
    name: "prune-sessions",
    cron: "37 3 * * *",
    async run(db, logger) {
      logger.info({ rows: await pruneSessions(db) }, "old sessions forgotten");
    },
  },
];

/** Runs the jobs on pg-boss, once each whatever the number of workers; its tables are in `jobs`. */
export async function startJobs(options: {
  url: string;
  db: Database;
  logger: Logger;
}): Promise<PgBoss> {
  const { url, db, logger } = options;
  // The migration makes the schema: this role may fill it, not create one.
  const boss = new PgBoss({ connectionString: url, schema: "jobs", createSchema: false });
  boss.on("error", (err) => logger.error({ err }, "the job queue has trouble"));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { policy: "singleton" });
    await boss.work(name, async () => {
      try {
        await run(db, logger);
      } catch (err) {
        // The queue keeps the error to itself, in a table that nobody reads.
        logger.error({ err, job: name }, "a job failed");
        throw err;
      }
    });
    await boss.schedule(name, cron, null, { tz: "Asia/Shanghai" });
  }
  // What fell due while no worker ran is not left to the next full minute.
  await boss.send("publish-due", {});
  return boss;
}
