// Who may import whom: the table of docs/decisions/0004-tools.md, as dependency-cruiser's rules. `$1` is what
// the parentheses of `from` matched.

const test = "\\.test\\.tsx?$";

/** A pure package: of our own only these, of npm only those it is made from, nothing of Node. */
function mayOnlyImport(name, packages, libraries = []) {
  const own = `^packages/(${[name, ...packages].join("|")})/`;
  const rules = [
    {
      name: `${name}-imports-only-${packages.join("-and-") || "itself"}`,
      from: { path: `^packages/${name}/` },
      to: { path: "^(packages|apps|e2e|bench|scripts)/", pathNot: own },
    },
  ];
  if (libraries === "any") return rules;
  const fromNpm = libraries.map((library) => `^node_modules/${library}/`);
  return [
    ...rules,
    {
      name: `${name}-needs-no-other-library`,
      from: { path: `^packages/${name}/`, pathNot: test },
      to: { pathNot: [own, ...fromNpm] },
    },
  ];
}

export const importRules = [
  ...mayOnlyImport("types", [], ["zod"]),
  ...mayOnlyImport("quantity", ["types"]),
  ...mayOnlyImport("editorial", ["types"]),
  ...mayOnlyImport("collab-protocol", ["types"], ["zod", "jose"]),
  ...mayOnlyImport("document", ["types", "quantity"], "any"),
  {
    name: "package-imports-no-app",
    from: { path: "^packages/" },
    to: { path: "^(apps|e2e|bench|scripts)/" },
  },
  {
    name: "app-imports-no-other-app",
    from: { path: "^apps/([^/]+)/" },
    to: { path: "^(apps|e2e|bench|scripts)/", pathNot: "^apps/$1/" },
  },
  {
    name: "only-database-imports-prisma",
    from: { path: "^(apps|packages|e2e|bench)/", pathNot: "^packages/database/" },
    to: { path: ["^node_modules/(@prisma|prisma)/", "^packages/database/src/generated/"] },
  },
  {
    name: "reader-reads-only-what-is-published",
    from: { path: "^apps/reader/", pathNot: test },
    to: { path: "^packages/database/", pathNot: "^packages/database/src/published/index\\.ts$" },
  },
  {
    name: "reader-reads-only-what-is-published-in-tests-too",
    from: { path: `^apps/reader/.*${test}` },
    to: {
      path: "^packages/database/",
      pathNot: "^packages/database/src/(published/index|testing/(index|use-newsroom))\\.ts$",
    },
  },
  {
    name: "reader-knows-no-editing",
    from: { path: "^apps/reader/" },
    to: { path: "^packages/(editorial|collab-protocol)/" },
  },
  {
    name: "testing-is-for-tests",
    from: { path: "^(apps|packages)/", pathNot: [test, "/src/testing/"] },
    to: { path: "^packages/database/src/testing/" },
  },
  {
    name: "journeys-reach-the-database-through-testing",
    from: { path: "^e2e/" },
    to: { path: "^(packages|apps)/", pathNot: "^packages/(database/src/(testing|seed)|types)/" },
  },
  {
    name: "packages-are-imported-by-name",
    from: { path: "^((?:packages|apps)/[^/]+|e2e|bench)/" },
    to: { path: "^packages/", pathNot: "^$1/", dependencyTypes: ["local"] },
  },
].map((rule) => ({ severity: "error", ...rule }));
