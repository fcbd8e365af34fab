import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";

/** `/healthz`: the process lives. `/readyz`: it does its work. `/metrics`: for Prometheus. */
export async function startHealthServer(port: number, isReady: () => boolean): Promise<Server> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const server = createServer(async (request, response) => {
    if (request.url === "/healthz") return response.end("ok");
    if (request.url === "/readyz") {
      const ready = isReady();
      return response.writeHead(ready ? 200 : 503).end(ready ? "ready" : "not ready");
    }
    if (request.url === "/metrics") {
      response.setHeader("content-type", registry.contentType);
      return response.end(await registry.metrics());
    }
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`port ${port} is taken: set WORKER_PORT to a free one`) : error);
    });
    server.listen(port, resolve);
  });
  return server;
}
