import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import help from "../../../resources/help/zh.json";
import rules from "../../../resources/help/rules.json";

/** The rules that the forms of this version explain and its refusals name. */
const explained = (
  "R001 R002 R003 R004 R005 R006 R007 R008 R009 R010 R011 R012 R013 R014 R015 R016 R017 R018 R019 R020 R021 " +
  "R030 R031 R032 R033 R034 R035 R037 R038 R039 R040 R041 R042 R043 R044 R045 R046 R047 R048 R049 R050 R051 R053 " +
  "R060 R061 R062 R063 R064 R065 R066 R067 R068 R070 R071 R072 R073 R074 R075 R076 R080 R081 R083 R084 R096 " +
  "R097 R098 R099 R102 R103 R104 R105 R106 R107"
).split(" ");

const filled = z.string().min(1);
const ruleSchema = z.strictObject({
  id: z.string().regex(/^R\d{3}$/),
  title: filled.max(20),
  text: filled.max(120),
  source: z.string().regex(/^(XX|LZ|DDK|NM|ZC) /),
});
const topicSchema = z.strictObject({
  id: filled,
  title: filled,
  profile: filled.optional(),
  paragraphs: z.array(filled.max(200)).min(3),
});
const { topics } = z.strictObject({ topics: z.array(topicSchema) }).parse(help);

test("every rule the forms explain has its text, once", () => {
  expect(
    z
      .array(ruleSchema)
      .parse(rules)
      .map((rule) => rule.id),
  ).toEqual(explained);
});

test("the help has its topics, each once", () => {
  expect(topics.filter((topic) => topic.profile === undefined).map((topic) => topic.id)).toEqual([
    "start",
    "steps",
    "ends",
    "approval",
    "issue",
    "numbers",
    "visits",
    "attachments",
    "deadlines",
    "ledgers",
    "wording",
    "snippets",
    "passwords",
    "folder",
    "safety",
    "profile",
    "basis",
  ]);
  expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
});

const profiles = fs.readdirSync(path.resolve(import.meta.dirname, "../../../resources/profiles"));

test.each(profiles)("how a matter goes is told for %s, and to no other region", (file) => {
  const told = topics.filter((topic) => topic.profile === file.replace(".json", ""));
  expect(told.map((topic) => topic.title)).toEqual(["本地区怎样办一件事项"]);
});

test("nothing is said of a profile that is not there", () => {
  const named = topics.flatMap((topic) => topic.profile ?? []);
  expect(named.toSorted()).toEqual(profiles.map((file) => file.replace(".json", "")).toSorted());
});
