export { demoAccounts, demoPassword } from "./demo-accounts.ts";
export { seedReference } from "./reference.ts";
export { seedWhenEmpty } from "./seed-when-empty.ts";
