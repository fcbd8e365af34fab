import { afterEach, expect, test, vi } from "vitest";
import { log, reportDefect } from "./log.ts";

afterEach(() => vi.restoreAllMocks());

function thrown(stack: string): Error {
  const error = new SyntaxError("what was sent");
  error.stack = `SyntaxError: what was sent\n${stack}`;
  return error;
}

test("a bug of ours is an error line; what a sender got wrong is a warning, and never their words", () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  const failed = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const next = "    at tI (/srv/node_modules/next/dist/compiled/next-server/runtime.js:15:70523)";
  reportDefect(thrown(`    at JSON.parse (<anonymous>)\n${next}`), "POST /");
  reportDefect(thrown(`    at abortIncoming (node:_http_server:921:17)`), "POST /");
  reportDefect(thrown(""), "POST /");
  expect(warned).toHaveBeenCalledTimes(3);
  expect(failed).not.toHaveBeenCalled();
  reportDefect(thrown(`    at act (/srv/apps/editor/.next/server/chunks/a.js:1:1)\n${next}`), "x");
  reportDefect(new Error("ours"), "action");
  expect(failed).toHaveBeenCalledTimes(2);
  expect(JSON.stringify([...warned.mock.calls, ...failed.mock.calls])).not.toContain("what was");
});
