import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The optimizer decodes pictures of strangers; ours are re-encoded once, at upload.
  images: { unoptimized: true },
  transpilePackages: [
    "@fangzhi/collab-protocol",
    "@fangzhi/database",
    "@fangzhi/document",
    "@fangzhi/editorial",
    "@fangzhi/quantity",
    "@fangzhi/types",
  ],
  // yjs among them: each bundle with a copy of its own would not know the other's documents.
  serverExternalPackages: ["@node-rs/argon2", "mammoth", "pino", "prom-client", "sharp", "yjs"],
  turbopack: { root: resolve(import.meta.dirname, "../..") },
  // `npm run check` checks the types of the whole repository once; a first start need not.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // A build that was interrupted leaves a cache that fails every later one.
    turbopackFileSystemCacheForBuild: false,
  },
  // Monitoring asks for /metrics by its own content type; a person who goes there wants the figures.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/metrics",
        has: [{ type: "header", key: "accept", value: ".*(openmetrics-text|version=0\\.0\\.4).*" }],
        destination: "/monitoring",
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
