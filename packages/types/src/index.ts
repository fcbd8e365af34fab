export * from "./document.ts";
export * from "./quantity.ts";
