import { startTemplateDatabase } from "./template-database.mjs";

/**
 * Vitest's global setup of the projects that need PostgreSQL. Each project loads its own copy of this
 * module; the first starts the server, and the workers inherit the variables.
 */
export default async function setup() {
  if (process.env.TEST_TEMPLATE_URL) return;
  globalThis.fangzhiTemplate ??= startTemplateDatabase();
  const template = await globalThis.fangzhiTemplate;
  Object.assign(process.env, template.variables);
  return async () => {
    const stopping = globalThis.fangzhiTemplate;
    globalThis.fangzhiTemplate = undefined;
    await (await stopping)?.stop();
  };
}
