import { locales } from "@fangzhi/types";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { currentLocale } from "./current-locale.ts";
import { loadMessages } from "./messages.ts";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = hasLocale(locales, asked) ? asked : await currentLocale();
  return {
    locale,
    messages: await loadMessages(locale),
    // The newsroom's clock, wherever the server or the person is.
    timeZone: "Asia/Shanghai",
    now: new Date(),
  };
});
