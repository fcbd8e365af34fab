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
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
};

export default config;
