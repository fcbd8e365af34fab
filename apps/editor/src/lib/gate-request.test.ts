import { expect, test } from "vitest";
import { gateRequest } from "./gate-request.ts";

const own = "https://editor.example.org";
const gate = (method: string, url: string, headers: Record<string, string> = {}) =>
  gateRequest({ method, url, headers: { host: "editor.example.org", ...headers } }, own);

test("a body larger than its address takes is turned away unread", () => {
  const megabyte = 1024 * 1024;
  const cases: [string, number][] = [
    ["/api/media", 20 * megabyte],
    ["/api/pages?name=a.docx", 20 * megabyte],
    ["/api/pieces/0197b8a0-0000-7000-8000-000000000001/offline-copy", 8 * megabyte],
    ["/api/metrics/preview", 64 * 1024],
    ["/api/auth/callback/credentials", 64 * 1024],
    ["/pieces", megabyte],
  ];
  for (const [url, largest] of cases) {
    expect(gate("POST", url, { "content-length": String(largest) }), url).toBeNull();
    const over = gate("POST", url, { "content-length": String(largest + 1) });
    expect(over, url).toEqual({ status: 413, code: "too-large", isEndless: false });
  }
  const endless = gate("POST", "/api/media", { "content-length": String(10 ** 12) });
  expect(endless).toEqual({ status: 413, code: "too-large", isEndless: true });
});

test("a body of no stated length is turned away", () => {
  const streamed = gate("POST", "/api/auth/signin", { "transfer-encoding": "chunked" });
  expect(streamed).toMatchObject({ status: 411, code: "invalid" });
});

test("what a page of another site sends to an address of ours is turned away", () => {
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    { "sec-fetch-site": "same-site", origin: "https://other.example.org" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://editor.example.org.evil.example" },
  ];
  for (const headers of foreign) {
    const refused = gate("POST", "/api/media", headers);
    expect(refused, JSON.stringify(headers)).toMatchObject({ status: 403, code: "not-permitted" });
    expect(gate("GET", "/api/palette", headers)).toBeNull();
  }
  const ours: Record<string, string>[] = [
    { "sec-fetch-site": "same-origin", origin: own },
    { origin: own },
    { origin: "http://localhost:3000", host: "localhost:3000" },
    {},
  ];
  for (const headers of ours) expect(gate("POST", "/api/media", headers)).toBeNull();
});
