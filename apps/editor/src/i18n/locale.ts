import { Locale } from "@fangzhi/types";

export const localeCookie = "fangzhi-locale";
export const defaultLocale: Locale = "zh-CN";

/** A cookie is anybody's text: only a language we speak is taken from it. */
export const parseLocale = (value: string | undefined): Locale =>
  Locale.safeParse(value).data ?? defaultLocale;
