import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  addPicture,
  approvedMetric,
  documentOf,
  draftPiece,
  figureNode,
  paragraphOf,
  publishPiece,
  withdrawPiece,
  writeIn,
} from "@fangzhi/database/testing";
import { useNewsroom } from "@fangzhi/database/testing/use-newsroom";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildReader, type RunningReader, startReader } from "./testing/start-reader.ts";

const { db, newsroom, own: test } = await useNewsroom();
let reader: RunningReader;

beforeAll(async () => {
  await buildReader();
  reader = await startReader(test.urlAs("fangzhi_reader"));
}, 180_000);

afterAll(async () => {
  await reader?.stop();
});

async function livePiece() {
  const figureId = randomUUID();
  const name = { name: `5G-A基站数 ${figureId}` };
  const metric = await approvedMetric(db, newsroom.reporter, newsroom.reviewers[0], name);
  const headline = `低空经济起飞 ${figureId.slice(0, 8)}`;
  const document = documentOf(
    headline,
    paragraphOf("全省已开通", figureNode(metric, undefined, figureId), "。"),
  );
  const pieceId = await draftPiece(db, newsroom.reporter, document);
  await publishPiece(db, newsroom, pieceId);
  const { slug } = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  return { pieceId, slug, headline, figureId, metricId: metric.metricId };
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(reader.url + path, { redirect: "manual", ...init });
const textOf = async (path: string) => (await get(path)).text();

/** The bytes as they came over the wire: fetch would unpack them. */
function raw(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(reader.url + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      asked.on("error", reject);
      asked.end();
    },
  );
}

describe("every page", () => {
  it("answers in both languages, without scripts and under a policy that forbids them", async () => {
    const { slug, figureId, metricId } = await livePiece();
    const paths = [
      "/",
      `/p/${slug}`,
      `/p/${slug}/v/1`,
      `/p/${slug}/v/1/figure/${figureId}`,
      `/p/${slug}/history`,
      `/p/${slug}/diff/1..1`,
      `/metric/${metricId}`,
      "/region/guangdong",
      "/region/beijing",
      "/industry/low-altitude-economy",
      "/corrections",
      "/keys",
    ];
    for (const path of paths.flatMap((one) => [one, one === "/" ? "/en" : `/en${one}`])) {
      const response = await get(path);
      const html = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect(html).toContain(path.startsWith("/en") ? '<html lang="en"' : '<html lang="zh-CN"');
      const scripts = html.match(/<script(?! type="application\/ld\+json")/g);
      expect([path, scripts]).toEqual([path, null]);
      expect(html).not.toContain("/_next/");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("answers machines in their own formats", async () => {
    const { slug, metricId } = await livePiece();
    const types = {
      "/feed.xml": "application/atom+xml",
      [`/p/${slug}/feed.xml`]: "application/atom+xml",
      "/region/guangdong/feed.xml": "application/atom+xml",
      "/industry/low-altitude-economy/feed.xml": "application/atom+xml",
      [`/metric/${metricId}/feed.xml`]: "application/atom+xml",
      "/sitemap.xml": "application/xml",
      "/robots.txt": "text/plain",
      "/icon.svg": "image/svg+xml",
      [`/metric/${metricId}/values.csv`]: "text/csv",
      [`/metric/${metricId}/values.json`]: "application/json",
      [`/p/${slug}/v/1/manifest.json`]: "application/json",
      [`/p/${slug}/timemap`]: "application/link-format",
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get("content-type")).toContain(type);
    }
    expect(await textOf("/sitemap.xml")).toContain(`https://fangzhi.example/p/${slug}<`);
  });

  it("tells what comes out in a region, an industry and of a metric to feed readers", async () => {
    const { slug, metricId, pieceId } = await livePiece();
    for (const page of ["/region/guangdong", "/industry/low-altitude-economy"]) {
      const feed = await textOf(`${page}/feed.xml`);
      expect(feed).toContain(`<id>https://fangzhi.example${page}/feed.xml</id>`);
      expect(feed).toContain(`,2026:${pieceId}/1</id>`);
      expect(feed).toContain(`href="https://fangzhi.example/p/${slug}/v/1"`);
      expect(await textOf(`/en${page}`)).toContain(`href="/en${page}/feed.xml"`);
    }
    const values = await textOf(`/metric/${metricId}/feed.xml`);
    expect(values).toContain("：超1.1万个</title>");
    expect(values).toContain(`href="https://fangzhi.example/metric/${metricId}"`);
    expect((await get("/region/nowhere/feed.xml")).status).toBe(404);
  });

  it.each([
    "/nothing",
    "/p/nothing-here",
    "/p/UPPER",
    "/p/a%2fb",
    "/%65n",
    "/EN",
    "/500",
    "/en/404",
    "/metric/1",
    "/metric/00000000-0000-4000-8000-000000000000",
    "/media/x",
    "/region/atlantis",
    "/_next/data/x/index.json",
    "/_next/static/x.js",
    `/${"x".repeat(2_000)}`,
    "/%ff",
    "/p/../../etc/passwd",
  ])("answers %s as not found", async (path) => {
    expect((await raw(path, {})).status).toBe(404);
  });

  it("refuses everything but reading", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const response = await get("/", { method });
      expect([method, response.status]).toEqual([method, 405]);
    }
  });
});

describe("a figure", () => {
  it("opens by a button and a popover, and has a page of its own", async () => {
    const { slug, figureId } = await livePiece();
    const html = await textOf(`/p/${slug}`);
    expect(html).toMatch(/<button[^>]*popoverTarget="f0"[^>]*>超1\.1万个<\/button>/i);
    expect(html).toMatch(/<div id="f0"[^>]*popover="auto"/);
    expect(html).toContain("广东省低空经济发展情况");
    expect(html).toContain(`/p/${slug}/v/1/figure/${figureId}`);
  });
});

describe("a new version", () => {
  it("is what readers get next, while the old one stays as it was", async () => {
    const { pieceId, slug } = await livePiece();
    const path = `/p/${slug}`;
    const [first, old, home] = await Promise.all([
      textOf(path),
      textOf(`${path}/v/1`),
      textOf("/"),
    ]);
    await writeIn(db, newsroom.reporter, pieceId, "第二版添上的一句。");
    await publishPiece(db, newsroom, pieceId);
    await vi.waitFor(async () => {
      const html = await textOf(path);
      expect(html).toContain("第二版添上的一句。");
      expect(html).toContain("第 2 版");
    });
    expect(first).not.toContain("第二版添上的一句。");
    expect(await textOf(`${path}/v/1`)).toBe(old);
    expect(await textOf("/")).not.toBe(home);
    const history = await textOf(`${path}/history`);
    expect(history).toContain(`href="${path}/v/2"`);
    const diff = await textOf(`${path}/diff/1..2`);
    expect(diff).toContain("<ins>第二版添上的一句。</ins>");
  });

  it("can be compared by the history page's form and from any version", async () => {
    const { pieceId, slug } = await livePiece();
    await writeIn(db, newsroom.reporter, pieceId, "添一句。");
    await publishPiece(db, newsroom, pieceId);
    const form = await get(`/en/p/${slug}/diff?from=2&to=1`);
    expect([form.status, form.headers.get("location")]).toEqual([302, `/en/p/${slug}/diff/2..1`]);
    await vi.waitFor(async () => {
      const since = await get(`/p/${slug}/diff/1..latest`);
      expect(since.headers.get("location")).toBe(`/p/${slug}/diff/1..2`);
    });
  });
});

describe("a piece that went", () => {
  it("says so, with the reason, at every one of its addresses", async () => {
    const { pieceId, slug, headline } = await livePiece();
    const paths = [`/p/${slug}`, `/p/${slug}/v/1`, `/p/${slug}/history`];
    for (const path of paths) expect((await get(path)).status).toBe(200);
    await withdrawPiece(db, newsroom, pieceId, "数据无法核实。");
    for (const path of paths) {
      await vi.waitFor(async () => expect((await get(path)).status).toBe(410));
      expect(await textOf(path)).toContain("数据无法核实。");
    }
    expect(await textOf("/corrections")).toContain(headline);
    expect((await get(`/p/${slug}/v/1/manifest.json`)).status).toBe(404);
  });

  it("takes its pictures and what only it said of a metric along", async () => {
    const { mediaId, node } = await addPicture(db, newsroom.reporter);
    const metric = await approvedMetric(db, newsroom.reporter, newsroom.reviewers[0], {
      name: `无人机机库数 ${mediaId}`,
    });
    const says = paragraphOf("全省已有机库", figureNode(metric), "。");
    const document = documentOf(`有图的稿件 ${mediaId}`, says, node);
    const pieceId = await draftPiece(db, newsroom.reporter, document);
    await publishPiece(db, newsroom, pieceId);
    const values = `/metric/${metric.metricId}/values`;
    const paths = [
      `/media/${mediaId}`,
      `/metric/${metric.metricId}`,
      `${values}.csv`,
      `${values}.json`,
    ];
    for (const path of [...paths, ...paths]) expect((await get(path)).status, path).toBe(200);
    await withdrawPiece(db, newsroom, pieceId, "数据无法核实。");
    for (const path of paths) {
      await vi.waitFor(async () => expect((await get(path)).status, path).toBe(404));
    }
  });

  it("is found at its new address from the old one, in the same language", async () => {
    const { pieceId, slug } = await livePiece();
    const old = `old-${randomUUID().slice(0, 8)}`;
    await db.redirect.create({ data: { slug: old, pieceId } });
    const response = await get(`/en/p/${old}/history`);
    expect([response.status, response.headers.get("location")]).toEqual([
      301,
      `/en/p/${slug}/history`,
    ]);
  });
});

describe("the bytes", () => {
  it("come packed as the reader takes them, and not at all when it has them", async () => {
    const { slug } = await livePiece();
    const path = `/p/${slug}/v/1`;
    const plain = await raw(path, {});
    const gzip = await raw(path, { "accept-encoding": "gzip" });
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers.vary).toBe("Accept-Encoding");
    await vi.waitFor(async () => {
      const br = await raw(path, { "accept-encoding": "gzip, br" });
      expect(br.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    });
    const again = await raw(path, {
      "accept-encoding": "gzip",
      "if-none-match": String(gzip.headers.etag),
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers.etag).toBe(gzip.headers.etag);
    const head = await get(path, {
      method: "HEAD",
      headers: { "accept-encoding": "identity" },
    });
    expect(head.headers.get("etag")).toBe(plain.headers.etag);
  });

  it("of a version may be kept for minutes, so that a withdrawal ends them; of the latest must be asked about", async () => {
    const { slug } = await livePiece();
    const caching = async (path: string) => (await get(path)).headers.get("cache-control");
    expect(await caching(`/p/${slug}/v/1`)).toBe("public, max-age=600, must-revalidate");
    expect(await caching(`/p/${slug}`)).toBe("public, max-age=0, must-revalidate");
  });

  it("are the same whatever a reader adds to the address or sends along", async () => {
    const { slug } = await livePiece();
    const path = `/p/${slug}`;
    const dressed = await raw(`${path}?x=<script>&utm_source=1`, {
      cookie: "locale=en; session=1",
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "accept-language": "en",
    });
    const plain = await raw(path, {});
    expect(plain.body).toEqual(dressed.body);
    expect(plain.body.toString()).not.toContain("evil.example");
  });

  it("of a state at a moment are found by datetime negotiation", async () => {
    const { slug } = await livePiece();
    const version = await get(`/p/${slug}/v/1`);
    const moment = version.headers.get("memento-datetime") ?? "";
    expect(Number.isNaN(Date.parse(moment))).toBe(false);
    const gate = await get(`/timegate/p/${slug}`, { headers: { "accept-datetime": moment } });
    expect(gate.headers.get("location")).toBe(`/p/${slug}/v/1`);
    expect(gate.headers.get("vary")).toBe("accept-datetime");
    expect(version.headers.get("link")).toContain('rel="timegate"');
  });
});

describe("a stop", () => {
  it("ends the process cleanly", async () => {
    const other = await startReader(test.urlAs("fangzhi_reader"));
    expect((await fetch(other.url)).status).toBe(200);
    expect(await other.stop()).toBe(0);
  });
});

describe("its health", () => {
  it("is told at the three usual addresses", async () => {
    expect(await textOf("/healthz")).toBe("ok");
    expect((await get("/readyz")).status).toBe(200);
    expect(await textOf("/metrics")).toContain("reader_cache_bytes");
  });
});
