/**
 * Splits a Prisma connection string into what node-postgres takes and the schema, which only Prisma
 * knows as a parameter.
 * @param {string | undefined} text
 */
export function parseUrl(text) {
  if (!text) throw new Error("Connection url is empty. Set DATABASE_URL.");
  const url = new URL(text);
  const parameter = (name) => url.searchParams.get(name) ?? undefined;
  const sslmode = parameter("sslmode");
  return {
    schema: parameter("schema"),
    config: {
      host: parameter("host") ?? decodeURIComponent(url.hostname),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
      ...(sslmode && sslmode !== "disable"
        ? { ssl: { rejectUnauthorized: sslmode.startsWith("verify") } }
        : {}),
    },
  };
}
