export { createLiveNewsroom, type LiveNewsroom, type LivePerson } from "./live-newsroom.ts";
