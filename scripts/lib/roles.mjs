import pg from "pg";

/** The applications' roles; the migrations create them without a login. */
export const roleNames = /** @type {const} */ (["fangzhi_app", "fangzhi_collab", "fangzhi_reader"]);

/**
 * Lets the roles sign in with these passwords, which are kept outside the migrations.
 * @param {string} ownerUrl
 * @param {Record<string, string>} passwords by role name
 */
export async function grantLogin(ownerUrl, passwords) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of roleNames) {
      const password = pg.escapeLiteral(passwords[role]);
      await client.query(`ALTER ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${password}`);
    }
  } finally {
    await client.end();
  }
}

/** The owner's url with another role's name and password. */
export function urlAs(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
