import { collectDefaultMetrics, register } from "prom-client";

export const dynamic = "force-dynamic";

const processWide = globalThis as { fangzhiCollecting?: boolean };
if (!processWide.fangzhiCollecting) {
  collectDefaultMetrics();
  processWide.fangzhiCollecting = true;
}

/** Prometheus text; answered at /metrics too when asked for by its content type. */
export async function GET(): Promise<Response> {
  return new Response(await register.metrics(), {
    headers: { "content-type": register.contentType },
  });
}
