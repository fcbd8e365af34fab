import type { RequestListener } from "node:http";
import type { Registry } from "prom-client";

export interface Endpoints {
  /** Whether tabs may be sent here now. */
  isReady: () => Promise<boolean>;
  registry: Registry;
}

/** `/healthz` (the process runs), `/readyz` (it can admit and store), `/metrics`. */
export function httpEndpoints({ isReady, registry }: Endpoints): RequestListener {
  return (request, response) => {
    const answer = (status: number, body: string, type = "text/plain; charset=utf-8") => {
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "");
    switch (request.url) {
      case "/healthz":
        return answer(200, "ok\n");
      case "/readyz":
        void isReady().then(
          (ready) => answer(ready ? 200 : 503, ready ? "ready\n" : "not ready\n"),
          () => answer(503, "not ready\n"),
        );
        return;
      case "/metrics":
        void registry.metrics().then(
          (text) => answer(200, text, registry.contentType),
          () => answer(500, ""),
        );
        return;
      default:
        return answer(404, "");
    }
  };
}
