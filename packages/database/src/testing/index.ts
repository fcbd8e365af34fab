export * from "./demo-newsroom.ts";
export * from "./metrics.ts";
export * from "./newsroom.ts";
export * from "./test-database.ts";
