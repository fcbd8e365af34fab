export * from "./closing.ts";
export * from "./denial.ts";
export * from "./document-name.ts";
export * from "./limits.ts";
export * from "./presence.ts";
export * from "./stateless.ts";
export * from "./ticket.ts";
