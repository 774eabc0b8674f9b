import { expect, test } from "vitest";
import { fieldChanges, withoutSecrets } from "../../../electron/ledger/changes";

test("history tells that a secret changed, and neither what it was nor what it is", () => {
  const before = { id: "a", name: "甲", password: { salt: "1", hash: "old" }, passwordHint: "x" };
  const after = { id: "a", name: "乙", password: { salt: "2", hash: "new" }, passwordHint: "y" };
  expect(withoutSecrets(fieldChanges(before, after), ["password"])).toEqual([
    { path: "name", from: "甲", to: "乙" },
    { path: "passwordHint", from: "x", to: "y" },
    { path: "password" },
  ]);
  const first = withoutSecrets(fieldChanges({ ...before, password: null }, before), ["password"]);
  expect(first).toEqual([{ path: "password" }]);
});
