import { openDatabase } from "../connection.ts";
import { useSigningKey } from "../shared/signing.ts";
import { seedWhenEmpty } from "./seed-when-empty.ts";

// Run by the start script: DATABASE_URL as fangzhi_app, FANGZHI_DEMO=1 for the demonstration newsroom.
const { DATABASE_URL, FANGZHI_DEMO, FANGZHI_SIGNING_KEY } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
if (FANGZHI_SIGNING_KEY) useSigningKey(FANGZHI_SIGNING_KEY);

const db = openDatabase(DATABASE_URL);
try {
  const seeded = await seedWhenEmpty(db, {
    demo: FANGZHI_DEMO === "1",
    report: (line) => console.log(`seeding: ${line}`),
  });
  console.log(seeded.reference || seeded.demo ? "seeded" : "already seeded");
} finally {
  await db.$disconnect();
}
