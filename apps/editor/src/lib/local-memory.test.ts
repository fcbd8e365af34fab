import { afterEach, expect, test, vi } from "vitest";
import { localPrefix } from "./local-documents.ts";
import { countLeftBehind, type Memory, remember } from "./local-memory.ts";

/** As a browser's: what is stored are its own keys. */
class Storage {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
}

afterEach(() => vi.unstubAllGlobals());

const nothingLeft: Memory = {
  personId: "0197b8a0-0000-7000-8000-000000000001",
  generation: 1,
  access: "write",
  unsavedSince: null,
  stranded: 0,
};

test("counts what closed rooms left in this browser, and nothing else", () => {
  vi.stubGlobal("localStorage", new Storage());
  remember("saved", nothingLeft);
  remember("unsaved", { ...nothingLeft, unsavedSince: 1_000 });
  remember("stranded", { ...nothingLeft, stranded: 2 });
  remember("open", { ...nothingLeft, unsavedSince: 1_000 });
  localStorage.setItem(`${localPrefix}damaged`, "{");
  localStorage.setItem("theme", "dark");
  expect(countLeftBehind((pieceId) => pieceId === "open")).toBe(3);
});
