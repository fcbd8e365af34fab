import { expect, it } from "vitest";
import { acceptedEncodings } from "./accepted-encoding.ts";

it.each([
  ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["gzip", ["gzip", "identity"]],
  ["br;q=0, gzip;q=0.5", ["gzip", "identity"]],
  ["*", ["br", "gzip", "identity"]],
  ["*;q=0, gzip", ["gzip", "identity"]],
  ["GZIP;Q=1", ["gzip", "identity"]],
  ["identity", ["identity"]],
  ["gzip;q=broken", ["identity"]],
  ["", ["identity"]],
])("reads %j as %j", (header, accepted) => {
  expect(acceptedEncodings(header)).toEqual(accepted);
});

it("takes no header for the page as it is", () => {
  expect(acceptedEncodings(undefined)).toEqual(["identity"]);
});
