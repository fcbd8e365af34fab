import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type ByteCacheOptions, createByteCache, type Lookup } from "./byte-cache.ts";
import type { Keep, Rendered } from "./rendered.ts";

const page = (text: string, keep: Keep | null = { kind: "site" }): Rendered => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(text),
  keep,
});

const cacheOf = (render: ByteCacheOptions["render"], more: Partial<ByteCacheOptions> = {}) =>
  createByteCache({
    maxBytes: 1_000_000,
    maxEntryBytes: 1_000_000,
    maxSiteAgeMs: 60_000,
    commonHeaders: { "x-content-type-options": "nosniff" },
    mayKeep: () => true,
    render,
    ...more,
  });

const textOf = (lookup: Lookup) =>
  lookup.found === "not-kept"
    ? lookup.rendered.body.toString()
    : lookup.entry.identity.body.toString();

/** A rendering that waits to be let go. */
function heldRendering() {
  const gates: ((rendered: Rendered) => void)[] = [];
  const render = vi.fn(() => new Promise<Rendered>((resolve) => gates.push(resolve)));
  return { render, finish: (rendered: Rendered) => gates.shift()?.(rendered) };
}

describe("what is kept", () => {
  it("renders a page once and answers from memory after that", async () => {
    const render = vi.fn(async () => page("one"));
    const cache = cacheOf(render);
    expect((await cache.get("/p/a")).found).toBe("rendered");
    expect((await cache.get("/p/a")).found).toBe("kept");
    expect(render).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a 404", { ...page("gone"), status: 404 }],
    ["a 500", { ...page("broken"), status: 500 }],
    ["a redirect", { ...page(""), status: 301, headers: { location: "/b" } }],
    ["an answer with a cookie", { ...page("mine"), headers: { "set-cookie": "a=1" } }],
    ["a page that doesn't say how long", page("?", null)],
  ])("never keeps %s", async (_name, rendered) => {
    const cache = cacheOf(async () => rendered);
    expect((await cache.get("/p/a")).found).toBe("not-kept");
    expect(cache.size()).toEqual({ bytes: 0, entries: 0 });
  });

  it("serves and forgets what is larger than an entry may be", async () => {
    const cache = cacheOf(async () => page("x".repeat(5_000)), { maxEntryBytes: 4_000 });
    expect((await cache.get("/p/a")).found).toBe("rendered");
    expect(cache.size().entries).toBe(0);
  });

  it("keeps nothing new while notices may be missed", async () => {
    let listening = false;
    const cache = cacheOf(async () => page("one"), { mayKeep: () => listening });
    await cache.get("/p/a");
    expect(cache.size().entries).toBe(0);
    listening = true;
    await cache.get("/p/a");
    expect(cache.size().entries).toBe(1);
  });

  it("renders a page that speaks of today anew when it has grown old", async () => {
    let now = 0;
    const render = vi.fn(async () => page("today"));
    const cache = cacheOf(render, { maxSiteAgeMs: 1_000, now: () => now });
    await cache.get("/");
    now = 999;
    expect((await cache.get("/")).found).toBe("kept");
    now = 1_000;
    expect((await cache.get("/")).found).toBe("rendered");
  });
});

describe("its bounds", () => {
  it("never holds more bytes than it may, whatever comes", async () => {
    const sizes = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6_000 })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(sizes, async (requests) => {
        let size = 1;
        const cache = cacheOf(async () => page("字".repeat(size)), { maxBytes: 20_000 });
        for (const [path, next] of requests) {
          size = next;
          await cache.get(`/p/${path}`);
          expect(cache.size().bytes).toBeLessThanOrEqual(20_000);
        }
        cache.dropAll();
        expect(cache.size()).toEqual({ bytes: 0, entries: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it("lets go of what nobody asked for the longest", async () => {
    const cache = cacheOf(async () => ({ ...page("x".repeat(3_000)), headers: {} }), {
      maxBytes: 9_000,
    });
    await cache.get("/a");
    await cache.get("/b");
    cache.peek("/a");
    await cache.get("/c");
    expect([cache.peek("/a"), cache.peek("/b")].map(Boolean)).toEqual([true, false]);
  });
});

describe("coalescing", () => {
  it("renders once for everyone who asks meanwhile", async () => {
    const { render, finish } = heldRendering();
    const cache = cacheOf(render);
    const asked = Promise.all(Array.from({ length: 50 }, () => cache.get("/p/a")));
    finish(page("one"));
    expect(new Set((await asked).map(textOf))).toEqual(new Set(["one"]));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it("does not remember a rendering that failed", async () => {
    const render = vi.fn(async () => page("one"));
    render.mockRejectedValueOnce(new Error("database away"));
    const cache = cacheOf(render);
    await expect(cache.get("/p/a")).rejects.toThrow("database away");
    expect(textOf(await cache.get("/p/a"))).toBe("one");
  });
});

describe("a notice", () => {
  const ofPiece = (pieceId: string): Keep => ({ kind: "pieces", pieceIds: [pieceId] });

  it("drops what depends on the piece and what speaks of everything, and nothing else", async () => {
    const pages: Record<string, Rendered> = {
      "/": page("home"),
      "/p/a/v/1": page("a", ofPiece("a")),
      "/p/b/v/1": page("b", ofPiece("b")),
      "/p/f/v/1": page("f", { kind: "pieces", pieceIds: ["f", "a"] }),
      "/icon.svg": page("m", { kind: "forever" }),
    };
    const cache = cacheOf(async (path) => pages[path] ?? page("?", null));
    for (const path of Object.keys(pages)) await cache.get(path);
    expect(cache.dropPiece("a")).toBe(3);
    const left = Object.keys(pages).filter((path) => cache.peek(path));
    expect(left).toEqual(["/p/b/v/1", "/icon.svg"]);
  });

  it("keeps a rendering that began before it out of memory and away from later readers", async () => {
    const { render, finish } = heldRendering();
    const cache = cacheOf(render);
    const early = cache.get("/p/a");
    cache.dropPiece("a");
    const late = cache.get("/p/a");
    finish(page("old"));
    expect(textOf(await early)).toBe("old");
    expect(cache.peek("/p/a")).toBeUndefined();
    finish(page("new"));
    expect(textOf(await late)).toBe("new");
    expect(textOf(await cache.get("/p/a"))).toBe("new");
  });
});

describe("forms and tags", () => {
  const long = `<p>${"广东低空经济".repeat(400)}</p>`;

  it("hold the same page, each under a strong tag of its own", async () => {
    const cache = cacheOf(async () => page(long));
    await cache.get("/p/a");
    await vi.waitFor(() => expect(cache.peek("/p/a")?.br).not.toBeNull());
    const entry = cache.peek("/p/a");
    expect(entry && gunzipSync(entry.gzip?.body ?? "").toString()).toBe(long);
    expect(entry && brotliDecompressSync(entry.br?.body ?? "").toString()).toBe(long);
    const tags = [entry?.identity.etag, entry?.gzip?.etag, entry?.br?.etag];
    expect(new Set(tags).size).toBe(3);
    expect(tags.every((tag) => tag?.startsWith('"'))).toBe(true);
  });

  it("change with the page and only with it", async () => {
    let text = long;
    const cache = cacheOf(async () => page(text));
    const tag = async () => {
      cache.dropAll();
      const lookup = await cache.get("/p/a");
      return lookup.found === "not-kept" ? null : lookup.entry.identity.etag;
    };
    const first = await tag();
    expect(await tag()).toBe(first);
    text = `${long}!`;
    expect(await tag()).not.toBe(first);
  });

  it("count the brotli form's bytes when it comes and when it goes", async () => {
    const cache = cacheOf(async () => page(long));
    await cache.get("/p/a");
    const before = cache.size().bytes;
    await vi.waitFor(() => expect(cache.size().bytes).toBeGreaterThan(before));
    cache.dropPiece("any");
    expect(cache.size()).toEqual({ bytes: 0, entries: 0 });
  });
});
