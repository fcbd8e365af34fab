import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./lib/paths.mjs";
import { createSecrets } from "./lib/secrets.mjs";

// No container engine is needed: this reads docker-compose.yml as one would.

type Service = {
  command: string[];
  working_dir?: string;
  environment: Record<string, string>;
  depends_on?: Record<string, unknown>;
};

const { signingKey, nextauthSecret, collabSecret } = createSecrets();
const given: Record<string, string> = {
  OWNER_PASSWORD: "one",
  APP_PASSWORD: "two",
  COLLAB_PASSWORD: "three",
  READER_PASSWORD: "four",
  NEXTAUTH_SECRET: nextauthSecret,
  COLLAB_SECRET: collabSecret,
  FANGZHI_SIGNING_KEY: signingKey,
};

const text = readFileSync(join(root, "docker-compose.yml"), "utf8");
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };

/** Compose's own substitution: `${NAME:?}` and `${NAME:-fallback}`. */
function substitute(value: string): string {
  return value.replaceAll(
    /\$\{(\w+):(\?|-)([^}]*)\}/g,
    (_, name: string, kind: string, fallback: string) => {
      const known = given[name] ?? (kind === "-" ? fallback : undefined);
      if (known === undefined) throw new Error(`${name} is asked for, but not documented`);
      return known;
    },
  );
}

const environmentOf = (service: Service) =>
  Object.fromEntries(
    Object.entries(service.environment).map(([name, value]) => [name, substitute(value)]),
  );

const apps = ["editor", "reader", "collab", "worker"];

test("the composition has every application, after the database is prepared", () => {
  for (const app of apps) {
    expect(Object.keys(services[app]?.depends_on ?? {})).toContain("prepare");
  }
});

test.each(apps)("%s starts as its package says and finds what it needs configured", async (app) => {
  const service = services[app] as Service;
  const folder = join(root, String(service.working_dir).replace("/srv/fangzhi/", ""));
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(service.command.join(" ")).toBe(scripts.start);

  const read =
    'const m = await import("./src/environment.ts"); (m.readEnvironment ?? m.environment)();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", read], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environmentOf(service) },
  });
});

test("the preparation gets the owner and all three roles", () => {
  const prepare = services.prepare as Service;
  expect(existsSync(join(root, String(prepare.command[1])))).toBe(true);
  const users = Object.values(environmentOf(prepare))
    .filter((value) => value.startsWith("postgresql://"))
    .map((value) => new URL(value).username);
  expect(users).toEqual(["fangzhi_owner", "fangzhi_app", "fangzhi_collab", "fangzhi_reader"]);
});

test("only the preparation knows the owner's password", () => {
  for (const app of apps) {
    expect(JSON.stringify(services[app]?.environment)).not.toContain("OWNER_PASSWORD");
  }
});
