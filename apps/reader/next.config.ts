import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  // The byte cache in front compresses and tags once, for every reader.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  i18n: { locales: ["zh-CN", "en"], defaultLocale: "zh-CN", localeDetection: false },
  transpilePackages: [
    "@fangzhi/database",
    "@fangzhi/document",
    "@fangzhi/quantity",
    "@fangzhi/types",
  ],
  // `npm run check` checks the types of the whole repository once; a first start need not.
  typescript: { ignoreBuildErrors: true },
  // A build that was interrupted leaves a cache that fails every later one.
  experimental: { turbopackFileSystemCacheForBuild: false },
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
};

export default config;
