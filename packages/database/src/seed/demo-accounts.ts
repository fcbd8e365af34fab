import { people } from "./content/people.ts";

/** Every demonstration account's password. These accounts exist only where the demonstration was seeded. */
export const demoPassword = "fangzhi-demo-2026";

export const demoAccounts = people.map(({ key, name, nameEn, email, roles, reviewStep }) => ({
  key,
  name,
  nameEn,
  email,
  roles: [...roles],
  reviewStep,
}));
