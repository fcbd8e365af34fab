import pg from "pg";

/** The applications' roles; the migrations create them without a login. */
export const roleNames = /** @type {const} */ (["fangzhi_app", "fangzhi_collab", "fangzhi_reader"]);

/**
 * Lets the roles sign in with the passwords of these connection strings, which are kept outside the
 * migrations. A string of another role is that role's own affair.
 * @param {string} ownerUrl
 * @param {string[]} urls
 */
export async function grantLogin(ownerUrl, urls) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const { username, password } of urls.map((url) => new URL(url))) {
      if (!roleNames.includes(username)) continue;
      const secret = pg.escapeLiteral(decodeURIComponent(password));
      await client.query(`ALTER ROLE ${username} LOGIN PASSWORD ${secret}`);
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
